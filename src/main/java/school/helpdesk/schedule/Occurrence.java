package school.helpdesk.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;

/**
 * A reception on a date; computed, never stored.
 *
 * @param date in the school's zone
 * @param ends the first instant after it
 * @param consultant who receives, with a substitution taken into account
 * @param planned whom the schedule names
 * @param from what the school's clocks show when it begins
 * @param reason why it was cancelled or substituted; empty when it is held
 */
public record Occurrence(
        OccurrenceId id,
        LocalDate date,
        Instant starts,
        Instant ends,
        String place,
        Means means,
        Audience audience,
        PersonId consultant,
        OccurrenceState state,
        Kind kind,
        PersonId planned,
        String reason,
        @Nullable Integer slotMinutes,
        int seats,
        LocalTime from,
        LocalTime to) {

    /** As the schedule has it, whatever was said about it since. */
    public Occurrence asPlanned() {
        return new Occurrence(
                id,
                date,
                starts,
                ends,
                place,
                means,
                audience,
                planned,
                OccurrenceState.HELD,
                kind,
                planned,
                "",
                slotMinutes,
                seats,
                from,
                to);
    }

    public boolean isCancelled() {
        return state == OccurrenceState.CANCELLED;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(ends);
    }

    public boolean isGoingOn(Instant now) {
        return !now.isBefore(starts) && now.isBefore(ends);
    }

    /** The times that fit in whole, in order; none for a parent meeting. Seats are those before anybody signed up. */
    public List<Slot> slots() {
        if (slotMinutes == null) return List.of();
        var length = Duration.ofMinutes(slotMinutes);
        return Stream.iterate(starts, start -> !start.plus(length).isAfter(ends), start -> start.plus(length))
                .map(start -> new Slot(start, seats))
                .toList();
    }

    boolean crosses(Occurrence other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
