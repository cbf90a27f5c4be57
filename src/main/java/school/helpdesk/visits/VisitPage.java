package school.helpdesk.visits;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;
import school.helpdesk.requests.Brief;
import school.helpdesk.schedule.Occurrence;

/**
 * A visit with everything its page shows.
 *
 * @param held the occurrence as the schedule in force has it; null when it has none, and for a wish
 * @param lost why the time cannot be kept; null when it can
 * @param news what the visitor is to be told by a consultant; null when they know everything
 * @param offers free times to move to, in order; none once it cannot be moved
 * @param open it can still be moved or cancelled
 */
public record VisitPage(
        Visit visit,
        Brief brief,
        @Nullable Occurrence held,
        @Nullable News lost,
        @Nullable News news,
        List<Opening> offers,
        List<VisitMove> history,
        Map<PersonId, PersonCard> people,
        boolean open) {

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** The full name of the visitor; empty once it was erased. */
    public String visitor() {
        var guest = brief.guest();
        if (guest != null) return guest.name();
        var asker = brief.asker();
        return asker == null ? "" : person(asker).fullName();
    }
}
