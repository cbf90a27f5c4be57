package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/** The asker wrote; announced inside the transaction that did it. */
public record RequestReplied(long number, PersonId by) {}
