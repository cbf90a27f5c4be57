package school.helpdesk.visits;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Question;

/**
 * With what somebody signs up.
 *
 * @param employee who is signed in; null for a guest
 * @param guest null for an employee
 * @param contact by which the same person is known again: the guest's, whatever way it was typed; empty for an employee
 * @param secret of the link to the visit: made with the form, so that the same form sent again is the same visit
 * @param address of the network it comes from
 * @param consent which text the guest agreed to; empty for an employee
 */
public record SignUp(
        @Nullable PersonId employee,
        @Nullable Guest guest,
        String contact,
        Question question,
        String secret,
        String address,
        String consent) {

    Audience audience() {
        return question.topic().audience();
    }

    String identity() {
        return employee == null ? "contact " + contact : "employee " + employee;
    }
}
