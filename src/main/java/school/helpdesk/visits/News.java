package school.helpdesk.visits;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.helpdesk.schedule.Occurrence;

/** What a visitor does not know yet about a time that is ahead of them. Computed from what they were told, never stored. */
public enum News {
    /** The reception was cancelled. */
    CANCELLED,
    /** The schedule or the calendar has no such time any more. */
    DROPPED,
    /** The consultant gave or moved it. */
    GIVEN,
    /** Another room or another consultant. */
    CHANGED;

    /** Whether the visitor cannot come at their time at all. */
    public boolean isLost() {
        return this == CANCELLED || this == DROPPED;
    }

    /**
     * What has become of a booked time, whether its visitor knows or not.
     *
     * @param held the occurrence as the schedule in force has it; null when it has none
     */
    static Optional<News> lost(Visit visit, @Nullable Occurrence held) {
        var seat = visit.seat();
        if (visit.state() != VisitState.BOOKED || seat == null) return Optional.empty();
        if (held == null) return Optional.of(DROPPED);
        if (held.isCancelled()) return Optional.of(CANCELLED);
        var there = held.slots().stream().anyMatch(slot -> slot.starts().equals(seat.starts()));
        return there ? Optional.empty() : Optional.of(DROPPED);
    }

    /** What the visitor is to be told. */
    static Optional<News> of(Visit visit, @Nullable Occurrence held) {
        var known = visit.known();
        var lost = lost(visit, held);
        if (lost.isPresent()) return known == null ? Optional.empty() : lost;
        var seat = visit.seat();
        if (visit.state() != VisitState.BOOKED || seat == null || held == null) return Optional.empty();
        if (known == null || !known.starts().equals(seat.starts())) return Optional.of(GIVEN);
        return known.equals(Known.of(seat.starts(), held)) ? Optional.empty() : Optional.of(CHANGED);
    }
}
