package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/**
 * The answer did not help, the asker says; announced inside the transaction that did it.
 *
 * @param words of the message
 */
public record RequestReopened(long number, PersonId by, String words) {}
