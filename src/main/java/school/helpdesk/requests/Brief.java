package school.helpdesk.requests;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;

/**
 * A request in the few words that other modules show of it.
 *
 * @param asker null for a guest
 * @param guest null for an employee, and once erased
 * @param answer the latest one, as the asker may read it; empty when there is none
 */
public record Brief(
        long number,
        @Nullable PersonId asker,
        @Nullable Guest guest,
        Topic topic,
        String told,
        RequestState state,
        String answer) {}
