package school.helpdesk.requests;

import school.helpdesk.kernel.PersonId;

/**
 * The asker wrote; announced inside the transaction that did it.
 *
 * @param words of the message
 */
public record RequestReplied(long number, PersonId by, String words) {}
