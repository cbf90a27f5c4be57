package school.helpdesk.people.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.people.PasswordRules;

/** @param password the current one, asked for when one changes one's own password; nothing typed here is ever sent back */
record PasswordForm(
        @Nullable String password,
        @Nullable String newPassword,
        @Nullable String repeated) {

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    String wanted() {
        return Objects.requireNonNullElse(newPassword, "");
    }

    String known() {
        return Objects.requireNonNullElse(password, "");
    }

    void judge(String username, Errors errors) {
        var fault = PasswordRules.fault(username, wanted());
        if (fault != null) errors.rejectValue("newPassword", fault);
        else if (!wanted().equals(repeated)) errors.rejectValue("repeated", "people.form.repeated");
    }
}
