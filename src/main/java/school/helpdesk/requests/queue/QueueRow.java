package school.helpdesk.requests.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.RequestState;

/**
 * A request in a list.
 *
 * @param asker null for a guest
 * @param guest the name of who has no account; null for an employee, and once erased
 * @param promisedUntil null as long as the school owes no answer
 * @param mergedInto the number of the request where it goes on; null when it is one by itself
 * @param late the promise has passed
 * @param handed a colleague gave it to the reader, who has done nothing with it yet
 */
public record QueueRow(
        long number,
        @Nullable PersonId asker,
        @Nullable String guest,
        Topic topic,
        Channel channel,
        String subject,
        Instant askedAt,
        RequestState state,
        Instant stateSince,
        @Nullable PersonId assignee,
        @Nullable Instant promisedUntil,
        @Nullable Long mergedInto,
        boolean late,
        boolean handed) {

    /** Nobody works on it and somebody should. */
    public boolean isFree() {
        return assignee == null && state.owesAnswer();
    }
}
