package school.helpdesk.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.RuleBroken;

/**
 * What the school records about an employee. Texts not known are empty.
 *
 * @param tookOfficeOn the day of taking office; a newcomer always has one
 * @param newcomer whether the term of training runs from that day
 */
public record PersonDetails(
        String familyName,
        String givenName,
        String patronymic,
        String position,
        String email,
        @Nullable LocalDate tookOfficeOn,
        boolean newcomer) {

    public PersonDetails {
        if (newcomer && tookOfficeOn == null) throw new RuleBroken("people.rule.newcomer-without-day");
    }

    String fullName() {
        return (familyName + " " + givenName + " " + patronymic).strip();
    }
}
