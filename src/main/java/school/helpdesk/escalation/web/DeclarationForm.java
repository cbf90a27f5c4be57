package school.helpdesk.escalation.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.escalation.EscalationReason;

record DeclarationForm(
        @NotNull(message = "{escalation.form.reason.missing}") @Nullable
        EscalationReason reason,

        @Size(max = 2000, message = "{escalation.form.long}") @Nullable
        String explanation) {

    static final DeclarationForm EMPTY = new DeclarationForm(null, null);

    void check(Errors errors) {
        if (reason == EscalationReason.OTHER && toExplanation().isBlank())
            errors.rejectValue("explanation", "escalation.form.explanation.missing");
    }

    EscalationReason toReason() {
        return requireNonNull(reason);
    }

    String toExplanation() {
        return requireNonNullElse(explanation, "");
    }
}
