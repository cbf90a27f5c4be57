package school.helpdesk.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PersonCard;
import school.helpdesk.workdays.WorkingCalendar;

/**
 * All that the public page of a week shows.
 *
 * @param audience for whom; null for everybody
 * @param left the times of this week's occurrences with the seats that can still be had
 * @param lastDay for which times are given away now
 * @param next who receives now or next; null when nobody does within two months
 */
public record Board(
        Timetable week,
        @Nullable Audience audience,
        @Nullable Occurrence next,
        Versions versions,
        WorkingCalendar calendar,
        Map<PersonId, PersonCard> people,
        Instant now,
        LocalDate today,
        Map<OccurrenceId, List<Slot>> left,
        LocalDate lastDay) {

    public List<Occurrence> on(LocalDate day) {
        return week.occurrencesOn(day).stream()
                .filter(occurrence -> wanted(occurrence.audience()))
                .toList();
    }

    public List<FallenOut> fallenOutOn(LocalDate day) {
        return week.fallenOutOn(day).stream()
                .filter(out -> wanted(out.reception().audience()))
                .toList();
    }

    public boolean isTooFar(Occurrence held) {
        return held.date().isAfter(lastDay);
    }

    /** How many seats of an occurrence can be signed up for. */
    public int free(Occurrence held) {
        return left.getOrDefault(held.id(), List.of()).stream()
                .mapToInt(Slot::seats)
                .sum();
    }

    private boolean wanted(Audience other) {
        return audience == null || other.covers(audience);
    }
}
