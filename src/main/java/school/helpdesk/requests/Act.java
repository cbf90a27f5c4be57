package school.helpdesk.requests;

import static school.helpdesk.requests.RequestState.ANSWERED;
import static school.helpdesk.requests.RequestState.CLOSED;
import static school.helpdesk.requests.RequestState.NEW;
import static school.helpdesk.requests.RequestState.ON_HOLD;
import static school.helpdesk.requests.RequestState.TAKEN;
import static school.helpdesk.requests.RequestState.WAITING;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.RuleBroken;

/** What can be done with a request, from where, and where it leads: the one table of moves. */
public enum Act {
    ASK(NEW),
    TAKE(TAKEN, NEW, TAKEN),
    RELEASE(TAKEN, TAKEN),
    /** To a colleague, who works on it from then on. */
    HAND_OVER(TAKEN, NEW, TAKEN),
    CLARIFY(WAITING, TAKEN),
    REPLY(TAKEN, WAITING),
    ANSWER(ANSWERED, TAKEN),
    REOPEN(TAKEN, ANSWERED),
    /** It helped, the asker says. */
    CONFIRM(CLOSED, ANSWERED),
    /** The asker said nothing for five working days. */
    LAPSE(CLOSED, ANSWERED),
    /** The asker needs no answer any more. */
    WITHDRAW(CLOSED, NEW, TAKEN, WAITING),
    /** The consultant ends it without an answer, and says why. */
    CLOSE(CLOSED, NEW, TAKEN, WAITING),
    HOLD(ON_HOLD, NEW, TAKEN, WAITING),
    RESUME(TAKEN, ON_HOLD),
    /** It says the same as another one of its asker, where it goes on. */
    MERGE(CLOSED, NEW, TAKEN, WAITING),
    /** Back to where it stood before another act; see {@link #leadBack}. */
    UNDO(null, TAKEN, WAITING, ANSWERED, CLOSED);

    private final @Nullable RequestState to;
    private final Set<RequestState> from = EnumSet.noneOf(RequestState.class);

    Act(@Nullable RequestState to, RequestState... from) {
        this.to = to;
        Collections.addAll(this.from, from);
    }

    public boolean isOpenTo(RequestState state) {
        return from.contains(state);
    }

    /** @throws RuleBroken saying where the request stands, when this cannot be done from there */
    RequestState leadFrom(RequestState state) {
        if (to == null || !isOpenTo(state)) throw new RuleBroken("requests.rule.is." + state);
        return to;
    }

    /** @throws RuleBroken saying where the request stands, when it did not get there by this act */
    RequestState leadBack(RequestState state, RequestState before) {
        if (state != to || !isOpenTo(before) || !UNDO.isOpenTo(state))
            throw new RuleBroken("requests.rule.is." + state);
        return before;
    }

    @Nullable
    RequestState to() {
        return to;
    }
}
