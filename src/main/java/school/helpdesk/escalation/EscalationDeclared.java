package school.helpdesk.escalation;

import school.helpdesk.kernel.PersonId;

/** The school cannot help with a request; its asker is to turn to Support. */
public record EscalationDeclared(long request, EscalationReason reason, PersonId by) {}
