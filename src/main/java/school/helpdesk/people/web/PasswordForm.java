package school.helpdesk.people.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.people.PasswordRules;

/** @param current asked for when one changes one's own password; nothing typed here is ever sent back */
record PasswordForm(
        @Nullable String current,
        @Nullable String password,
        @Nullable String repeated) {

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    String wanted() {
        return Objects.requireNonNullElse(password, "");
    }

    String known() {
        return Objects.requireNonNullElse(current, "");
    }

    void judge(String username, Errors errors) {
        var fault = PasswordRules.fault(username, wanted());
        if (fault != null) errors.rejectValue("password", fault);
        else if (!wanted().equals(repeated)) errors.rejectValue("repeated", "people.form.repeated");
    }
}
