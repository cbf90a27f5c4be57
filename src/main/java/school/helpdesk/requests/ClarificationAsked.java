package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/**
 * A consultant asked the asker to clarify; announced inside the transaction that did it.
 *
 * @param words of the question
 */
public record ClarificationAsked(long number, PersonId by, String words) {}
