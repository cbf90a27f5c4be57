package school.helpdesk.requests;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;
import school.helpdesk.people.Topic;

/**
 * A request in the few words that other modules show of it.
 *
 * @param asker null for a guest
 * @param guest null for an employee, and once erased
 * @param subject what it is about, in one line
 * @param assignee who works on it; null when nobody does
 * @param answer the latest one, as the asker may read it; empty when there is none
 * @param closed why a consultant closed it, as the asker may read it; empty when nobody did
 * @param promisedUntil by when the school answers; null when it owes no answer
 */
public record Brief(
        long number,
        @Nullable PersonId asker,
        @Nullable Guest guest,
        Channel channel,
        Topic topic,
        String subject,
        String told,
        RequestState state,
        @Nullable PersonId assignee,
        String answer,
        String closed,
        @Nullable Instant promisedUntil) {

    /** The full name of who asked; empty once it was erased. */
    public String asked(Map<PersonId, PersonCard> people) {
        if (guest != null) return guest.name();
        return asker == null ? "" : requireNonNull(people.get(asker)).fullName();
    }
}
