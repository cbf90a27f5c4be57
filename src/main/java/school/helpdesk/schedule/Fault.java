package school.helpdesk.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a schedule, said beside its line.
 *
 * @param line the line it concerns; null when it concerns the whole
 * @param kind what it is
 * @param other the line it collides with, if it does
 */
public record Fault(
        @Nullable UUID line, Kind kind, @Nullable Reception other) {

    /** What can be wrong. */
    public enum Kind {
        NO_LINES,
        EXPIRED,
        HOURS,
        NO_DAY,
        NO_PLACE,
        NO_SLOT,
        SLOT_TOO_LONG,
        MEETING_WITHOUT_PARENTS,
        OUTSIDE_PERIOD,
        NOT_APPOINTED,
        NOT_APPOINTED_FOR_AUDIENCE,
        NOT_APPOINTED_ALL_THE_TIME,
        CONSULTANT_BUSY,
        /** One room for two lines at the same time may be meant so. */
        ROOM_TAKEN,
        /** No day of the period on which it would be held. */
        NEVER_HELD;

        /** A warning is shown and refuses nothing. */
        public boolean isWarning() {
            return this == ROOM_TAKEN || this == NEVER_HELD;
        }
    }

    static Fault of(Kind kind) {
        return new Fault(null, kind, null);
    }

    static Fault of(Line line, Kind kind) {
        return new Fault(line.id(), kind, null);
    }

    static Fault between(Line line, Kind kind, Line other) {
        return new Fault(line.id(), kind, other.reception());
    }

    public boolean isWarning() {
        return kind.isWarning();
    }
}
