package school.helpdesk.escalation;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * A request is with its consultant again.
 *
 * @param outcome null when nobody appealed
 * @param by null for the guest who asked
 */
public record EscalationEnded(
        long request, @Nullable Outcome outcome, @Nullable PersonId by) {}
