package school.helpdesk.escalation.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import school.helpdesk.escalation.Outcome;

record OutcomeForm(
        @NotNull(message = "{escalation.form.outcome.missing}") @Nullable
        Outcome outcome) {

    static final OutcomeForm EMPTY = new OutcomeForm(null);

    Outcome toOutcome() {
        return requireNonNull(outcome);
    }
}
