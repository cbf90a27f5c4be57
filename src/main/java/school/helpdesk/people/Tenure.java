package school.helpdesk.people;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * The days on which a person is a consultant for an audience.
 *
 * @param to the last day, or null when open-ended
 */
public record Tenure(
        PersonId person,
        Audience audience,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the tenures of this person leave no day of the period, both ends included, and no part of the audience out. */
    public static boolean cover(
            Collection<Tenure> tenures, PersonId person, Audience audience, LocalDate from, LocalDate to) {
        return audience.parts().stream().allMatch(part -> {
            var reached = from;
            while (!reached.isAfter(to)) {
                var day = reached;
                var next = tenures.stream()
                        .filter(tenure -> tenure.person.equals(person) && tenure.audience.covers(part))
                        .filter(tenure -> tenure.includes(day))
                        .findFirst();
                if (next.isEmpty()) return false;
                var last = next.get().to;
                if (last == null) return true;
                reached = last.plusDays(1);
            }
            return true;
        });
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
