package school.helpdesk.visits;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PersonCard;
import school.helpdesk.requests.Brief;
import school.helpdesk.schedule.Occurrence;

/**
 * Who waits for a word from a consultant.
 *
 * @param news people who are to be told what has become of their time, the soonest first
 * @param wishes people for whom no time suited, the oldest first
 * @param offers free times for each audience
 */
public record WaitingPage(
        List<Told> news, List<Wish> wishes, Map<Audience, List<Opening>> offers, Map<PersonId, PersonCard> people) {

    /** @param held null when there is no such occurrence any more */
    public record Told(
            Visit visit, Brief brief, News news, @Nullable Occurrence held) {

        /** What they are told; see {@link News#about}. */
        public String about() {
            return news.about(visit, held);
        }
    }

    public record Wish(Visit visit, Brief brief) {}

    /** The full name of the visitor; empty once it was erased. */
    public String visitor(Brief brief) {
        return brief.asked(people);
    }

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }

    public int count() {
        return news.size() + wishes.size();
    }
}
