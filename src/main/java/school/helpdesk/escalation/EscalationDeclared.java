package school.helpdesk.escalation;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * The school cannot help with a request; its asker is to turn to Support.
 *
 * @param by null for the guest who asked
 */
public record EscalationDeclared(
        long request, EscalationReason reason, @Nullable PersonId by) {}
