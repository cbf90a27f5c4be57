package school.helpdesk.requests;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * A request ended; announced inside the transaction that did it.
 *
 * @param how the act that closed it
 * @param by null when the portal did it, after five working days without a word
 */
public record RequestClosed(long number, Act how, @Nullable PersonId by) {}
