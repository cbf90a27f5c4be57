package school.helpdesk.onboarding.roll;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.onboarding.Standing;
import school.helpdesk.people.PersonCard;

/**
 * Some rows of the list, with everybody they name.
 *
 * @param counts how many there are of each standing
 * @param next where the following page begins, or null on the last one
 */
public record RollPage(
        List<RollRow> rows,
        Map<PersonId, PersonCard> people,
        Map<Standing, Integer> counts,
        LocalDate today,
        @Nullable String next) {

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }
}
