package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/**
 * A consultant answered; announced inside the transaction that did it.
 *
 * @param words of the answer
 */
public record RequestAnswered(long number, PersonId by, String words) {}
