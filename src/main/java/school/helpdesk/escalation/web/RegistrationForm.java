package school.helpdesk.escalation.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import school.helpdesk.escalation.Appeal;

record RegistrationForm(
        @NotBlank(message = "{escalation.form.number.missing}")
        @Size(max = Appeal.LONGEST_NUMBER, message = "{escalation.form.number.long}")
        @Nullable
        String number) {

    static final RegistrationForm EMPTY = new RegistrationForm(null);

    String toNumber() {
        return requireNonNull(number);
    }
}
