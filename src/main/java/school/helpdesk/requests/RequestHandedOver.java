package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/** A consultant gave a request to a colleague to work on; announced inside the transaction that did it. */
public record RequestHandedOver(long number, PersonId by, PersonId to) {}
