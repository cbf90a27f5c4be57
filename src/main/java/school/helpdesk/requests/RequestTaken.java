package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/** A consultant took a request to work on it; announced inside the transaction that did it. */
public record RequestTaken(long number, PersonId by) {}
