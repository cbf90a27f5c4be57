package school.helpdesk.visits;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.helpdesk.schedule.Occurrence;

/** What a visitor does not know yet about a time that is ahead of them. Computed from what they were told, never stored. */
public enum News {
    /** The reception was cancelled. */
    CANCELLED,
    /** The schedule or the calendar has no such time for them any more. */
    DROPPED,
    /** The school closed their question, so nobody waits for them. */
    CLOSED,
    /** The consultant gave or moved it. */
    GIVEN,
    /** Another room, another way or another consultant. */
    CHANGED;

    /** Whether the visitor cannot come at their time at all. */
    public boolean isLost() {
        return this == CANCELLED || this == DROPPED || this == CLOSED;
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
        return isThere(seat, visit, held) ? Optional.empty() : Optional.of(DROPPED);
    }

    /** What the visitor is to be told. */
    static Optional<News> of(Visit visit, @Nullable Occurrence held) {
        var known = visit.known();
        if (visit.state() == VisitState.CANCELLED) return known == null ? Optional.empty() : Optional.of(CLOSED);
        var lost = lost(visit, held);
        if (lost.isPresent()) return known == null ? Optional.empty() : lost;
        var seat = visit.seat();
        if (visit.state() != VisitState.BOOKED || seat == null || held == null) return Optional.empty();
        if (known == null || !known.starts().equals(seat.starts())) return Optional.of(GIVEN);
        return known.equals(Known.of(seat.starts(), held)) ? Optional.empty() : Optional.of(CHANGED);
    }

    /** All that a visitor is told with it: a page carries it, so that nobody is taken for told of what came later. */
    public String about(Visit visit, @Nullable Occurrence held) {
        var seat = visit.seat();
        var facts = new StringBuilder(name());
        if (seat != null) facts.append(' ').append(seat.starts());
        if (held != null && !isLost()) facts.append(' ').append(Known.of(held.starts(), held));
        return facts.toString();
    }

    private static boolean isThere(Seat seat, Visit visit, Occurrence held) {
        return held.audience().covers(visit.audience())
                && seat.seat() <= held.seats()
                && held.slots().stream().anyMatch(slot -> slot.starts().equals(seat.starts()));
    }
}
