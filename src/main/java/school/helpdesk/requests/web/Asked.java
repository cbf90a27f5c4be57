package school.helpdesk.requests.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.QueueFilter;
import school.helpdesk.requests.RequestState;

/** The filters in an address of the queue; what is none of the known words narrows nothing. */
record Asked(
        @Nullable String state,
        @Nullable String topic,
        @Nullable String channel,
        @Nullable String mine,
        @Nullable String late) {

    QueueFilter toFilter() {
        return new QueueFilter(
                known(RequestState.values(), state),
                known(Topic.values(), topic),
                known(Channel.values(), channel),
                Boolean.parseBoolean(mine),
                Boolean.parseBoolean(late));
    }

    private static <E extends Enum<E>> @Nullable E known(E[] constants, @Nullable String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
