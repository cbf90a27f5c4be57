package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/** A writer took a message back; nobody is to be told of it any more. Announced inside the transaction that did it. */
public record MessageRecalled(long number, long message, PersonId by) {}
