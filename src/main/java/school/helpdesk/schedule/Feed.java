package school.helpdesk.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;

/**
 * What the calendar feed tells.
 *
 * @param zone in which dates and hours are meant
 * @param people whoever receives or was to receive
 */
public record Feed(ZoneId zone, List<Entry> entries, Map<PersonId, PersonCard> people) {

    /**
     * A line of a version for as long as that version is really in force, or one occurrence taken out of it.
     *
     * @param id stays the same whatever is said about single occurrences
     * @param weekly whether it comes round; if not, it has one occurrence
     * @param until the last day on which the version is in force
     * @param occurrences in their order, at least one, those cancelled among them
     * @param revision of the line itself
     * @param notices of the occurrences that somebody said something about
     */
    public record Entry(
            String id,
            boolean weekly,
            LocalDate until,
            List<Occurrence> occurrences,
            Revision revision,
            Map<OccurrenceId, Revision> notices) {

        public Revision revision(Occurrence occurrence) {
            return notices.getOrDefault(occurrence.id(), revision);
        }
    }
}
