package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/** Somebody asked for help; announced inside the transaction that did it. */
public record RequestAsked(long number, PersonId by) {}
