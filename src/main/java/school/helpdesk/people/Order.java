package school.helpdesk.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;

/**
 * The order of appointment as it stands on paper.
 *
 * @param to the last day in force, or null when open-ended
 */
public record Order(
        PersonId person,
        String number,
        LocalDate date,
        LocalDate from,
        @Nullable LocalDate to,
        Audience audience) {

    public Order {
        if (to != null && to.isBefore(from)) throw new RuleBroken("people.rule.appointment-reversed");
        if (date.isAfter(from)) throw new RuleBroken("people.rule.order-after-beginning");
    }
}
