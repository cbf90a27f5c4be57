package school.helpdesk.requests.queue;

import org.jspecify.annotations.Nullable;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.RequestState;

/**
 * Which requests of all; what is null does not narrow.
 *
 * @param state null means every open one
 * @param mine only those the reader works on
 * @param late only those whose promise has passed
 */
public record QueueFilter(
        @Nullable RequestState state,
        @Nullable Topic topic,
        @Nullable Channel channel,
        boolean mine,
        boolean late) {

    public static final QueueFilter OPEN = new QueueFilter(null, null, null, false, false);

    /** What is answered or closed has no promise: it is listed by number, the newest first. */
    boolean isSettled() {
        return state != null && !RequestState.OPEN.contains(state);
    }
}
