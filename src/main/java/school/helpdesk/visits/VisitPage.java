package school.helpdesk.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private static final Duration JUST = Duration.ofMinutes(5);

    /** The visitor has just chosen this time instead of another. */
    public boolean isJustMoved(Instant now) {
        var last = history.isEmpty() ? null : history.get(history.size() - 1);
        return last != null
                && last.act() == VisitAct.MOVE
                && last.at().plus(JUST).isAfter(now);
    }

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** What the visitor is to be told; see {@link News#about}. Empty when nothing. */
    public String about() {
        return news == null ? "" : news.about(visit, held);
    }

    /** The free times by day, in order. */
    public Map<LocalDate, List<Opening>> offersByDay() {
        return offers.stream()
                .collect(Collectors.groupingBy(offer -> offer.held().date(), TreeMap::new, Collectors.toList()));
    }

    /** The full name of the visitor; empty once it was erased. */
    public String visitor() {
        return brief.asked(people);
    }
}
