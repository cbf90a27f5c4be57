package school.helpdesk.requests.web;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.Named;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.RequestState;
import school.helpdesk.requests.queue.QueueFilter;

/** The filters in an address of the queue; what is none of the known words narrows nothing. */
record Asked(
        @Nullable String state,
        @Nullable String topic,
        @Nullable String channel,
        @Nullable String mine,
        @Nullable String late) {

    QueueFilter toFilter() {
        return new QueueFilter(
                Named.of(RequestState.values(), state).orElse(null),
                Named.of(Topic.values(), topic).orElse(null),
                Named.of(Channel.values(), channel).orElse(null),
                Boolean.parseBoolean(mine),
                Boolean.parseBoolean(late));
    }
}
