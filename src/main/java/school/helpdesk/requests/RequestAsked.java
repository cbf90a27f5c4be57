package school.helpdesk.requests;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * Somebody asked for help; announced inside the transaction that did it.
 *
 * @param by null for a guest
 * @param noted who wrote it down for them; null when they did so themselves
 */
public record RequestAsked(
        long number, @Nullable PersonId by, @Nullable PersonId noted) {}
