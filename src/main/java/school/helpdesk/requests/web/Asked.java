package school.helpdesk.requests.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.Named;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.RequestState;
import school.helpdesk.requests.queue.QueueFilter;
import school.helpdesk.requests.queue.RequestSearch;

/**
 * The filters in an address of the queue; what is none of the known words narrows nothing.
 *
 * @param assignee {@code me}, which is the same as {@code mine}, {@code nobody}, or a person
 * @param q words to search for
 */
record Asked(
        @Nullable String state,
        @Nullable String topic,
        @Nullable String channel,
        @Nullable String mine,
        @Nullable String late,
        @Nullable String assignee,
        @Nullable String q) {

    private static final String ME = "me";
    private static final String NOBODY = "nobody";

    QueueFilter toFilter() {
        var isMine = Boolean.parseBoolean(mine) || ME.equals(assignee);
        return new QueueFilter(
                Named.of(RequestState.values(), state).orElse(null),
                Named.of(Topic.values(), topic).orElse(null),
                Named.of(Channel.values(), channel).orElse(null),
                isMine,
                Boolean.parseBoolean(late),
                isMine ? null : worker());
    }

    /** Empty for none. */
    String words() {
        return q == null ? "" : RequestSearch.bounded(q.strip());
    }

    /** As they stand in an address and in hidden fields. */
    static Map<String, String> parameters(QueueFilter filter, String words) {
        var all = new LinkedHashMap<String, String>();
        put(all, "state", filter.state());
        put(all, "topic", filter.topic());
        put(all, "channel", filter.channel());
        put(all, "mine", filter.mine() ? true : null);
        put(all, "late", filter.late() ? true : null);
        put(all, "assignee", QueueFilter.NOBODY.equals(filter.assignee()) ? NOBODY : filter.assignee());
        put(all, "q", words.isBlank() ? null : words);
        return all;
    }

    private @Nullable PersonId worker() {
        if (NOBODY.equals(assignee)) return QueueFilter.NOBODY;
        return assignee != null && assignee.matches(HandOverForm.PERSON) ? PersonId.of(assignee) : null;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) all.put(name, value.toString());
    }
}
