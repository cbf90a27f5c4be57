package school.helpdesk.requests;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * Somebody asked for help; announced inside the transaction that did it.
 *
 * @param by null for a guest
 */
public record RequestAsked(long number, @Nullable PersonId by) {}
