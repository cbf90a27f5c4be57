package school.helpdesk.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * A need for help that did not come by the portal's form for employees.
 *
 * @param employee who asks, if they have an account; else null, and the guest is not
 * @param by who wrote it down; null when a guest did so themselves
 * @param once marks the form it was written on: sent again, it is the same need
 */
public record Intake(
        @Nullable PersonId employee,
        @Nullable Guest guest,
        Question question,
        Channel channel,
        @Nullable PersonId by,
        UUID once) {

    public Intake {
        if ((employee == null) == (guest == null)) throw new IllegalArgumentException("either an employee or a guest");
    }
}
