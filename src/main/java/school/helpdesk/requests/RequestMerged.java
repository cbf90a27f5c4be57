package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/**
 * A request leads to another one from now on; announced inside the transaction that did it, which whoever cannot follow
 * refuses.
 */
public record RequestMerged(long number, long into, PersonId by) {}
