package school.helpdesk.onboarding.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.Guide;
import school.helpdesk.onboarding.Training;
import school.helpdesk.people.Consultant;
import school.helpdesk.people.PersonCard;
import school.helpdesk.people.Topic;
import school.helpdesk.schedule.Occurrence;

/**
 * The first steps of somebody.
 *
 * @param training the reader's own; null for who never was a newcomer
 * @param deadline the last day of its term as long as it is open; else null
 * @param consultants of employees, by name
 * @param receptions for employees, of the first week that has some still to come
 * @param people everybody who receives then
 * @param guides some of each topic of the checklist, none where there are none
 */
public record Start(
        @Nullable Training training,
        @Nullable LocalDate deadline,
        List<Consultant> consultants,
        List<Occurrence> receptions,
        Map<PersonId, PersonCard> people,
        Map<Topic, List<Guide>> guides) {

    public PersonCard receiving(Occurrence held) {
        return Objects.requireNonNull(people.get(held.consultant()));
    }
}
