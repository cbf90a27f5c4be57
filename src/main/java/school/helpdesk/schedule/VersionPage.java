package school.helpdesk.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;

/**
 * An approved schedule, and whether it is in force.
 *
 * @param lastDay on which it is really in force; null when a newer one took its place before it began
 * @param instead the version in force today; null when there is none
 */
public record VersionPage(
        Schedule schedule,
        Map<PersonId, PersonCard> people,
        Versions.Standing standing,
        @Nullable LocalDate lastDay,
        @Nullable Version instead,
        List<ScheduleSignature> signatures) {

    static VersionPage of(Schedule schedule, Map<PersonId, PersonCard> people, Versions versions, LocalDate today) {
        var version = versions.all().stream()
                .filter(known -> known.id().equals(schedule.id()))
                .findFirst()
                .orElseThrow();
        return new VersionPage(
                schedule,
                people,
                versions.standing(version, today),
                versions.lastDay(version).orElse(null),
                versions.on(today).orElse(null),
                schedule.signatures());
    }
}
