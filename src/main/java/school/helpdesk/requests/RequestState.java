package school.helpdesk.requests;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a request stands. What leads from one to the next is told by {@link Act}. */
public enum RequestState {
    NEW,
    TAKEN,
    /** The asker was asked to clarify. */
    WAITING,
    /** Out of the school's hands for a while; no promise runs. */
    ON_HOLD,
    ANSWERED,
    CLOSED;

    /** Those that are somebody's work, or will be again. */
    public static final Set<RequestState> OPEN = Collections.unmodifiableSet(EnumSet.of(NEW, TAKEN, WAITING, ON_HOLD));

    /** The school owes an answer, so a promise runs. */
    public boolean owesAnswer() {
        return this == NEW || this == TAKEN;
    }

    /** Nothing goes on before the asker says something. */
    public boolean waitsForAsker() {
        return this == WAITING || this == ANSWERED;
    }
}
