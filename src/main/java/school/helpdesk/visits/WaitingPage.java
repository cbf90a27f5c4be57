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
            Visit visit, Brief brief, News news, @Nullable Occurrence held) {}

    public record Wish(Visit visit, Brief brief) {}

    public String visitor(Brief brief) {
        var guest = brief.guest();
        if (guest != null) return guest.name();
        var asker = brief.asker();
        return asker == null ? "" : Objects.requireNonNull(people.get(asker)).fullName();
    }

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }

    public int count() {
        return news.size() + wishes.size();
    }
}
