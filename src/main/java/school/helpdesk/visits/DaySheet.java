package school.helpdesk.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;
import school.helpdesk.requests.Brief;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.Slot;

/**
 * A day of receptions as those who receive see it.
 *
 * @param lost visits to what is not held any more
 */
public record DaySheet(
        LocalDate date,
        LocalDate today,
        Instant now,
        List<Held> receptions,
        List<Row> lost,
        Map<PersonId, PersonCard> people) {

    /**
     * One reception.
     *
     * @param rows who comes or came, in order
     * @param free its times that can still be signed up for
     * @param meeting what was noted about a parent meeting; null when nothing was
     */
    public record Held(
            Occurrence occurrence,
            List<Row> rows,
            List<Slot> free,
            @Nullable Noted meeting) {}

    /** One visitor. */
    public record Row(Visit visit, Brief brief) {}

    /** @param people how many were there */
    public record Noted(int people, Brief brief) {}

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** The full name of the visitor; empty once it was erased. */
    public String visitor(Row row) {
        return row.brief().asked(people);
    }

    /** Nobody can have come before the day has. */
    public boolean isAhead() {
        return date.isAfter(today);
    }

    public boolean hasBegun(Row row) {
        var seat = row.visit().seat();
        return seat == null || !now.isBefore(seat.starts());
    }
}
