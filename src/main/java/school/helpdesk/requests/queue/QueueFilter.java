package school.helpdesk.requests.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.RequestState;

/**
 * Which requests of all; what is null does not narrow.
 *
 * @param state null means every open one
 * @param mine only those the reader works on
 * @param late only those whose promise has passed
 * @param assignee only those this person works on, or {@link #NOBODY}
 */
public record QueueFilter(
        @Nullable RequestState state,
        @Nullable Topic topic,
        @Nullable Channel channel,
        boolean mine,
        boolean late,
        @Nullable PersonId assignee) {

    public static final QueueFilter OPEN = new QueueFilter(null, null, null, false, false);
    public static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    /** The same as conditions on table {@code request}, with the parameters of {@link #narrow}. */
    static final String NARROWED = """
             and (:state::text is null or state = :state) and (:topic::text is null or topic = :topic)
             and (:channel::text is null or channel = :channel)
             and (:assignee::uuid is null
                or coalesce(assignee, '00000000-0000-0000-0000-000000000000'::uuid) = :assignee)
             and (:late::timestamptz is null or promised_until <= :late)
            """;

    public QueueFilter(
            @Nullable RequestState state,
            @Nullable Topic topic,
            @Nullable Channel channel,
            boolean mine,
            boolean late) {
        this(state, topic, channel, mine, late, null);
    }

    StatementSpec narrow(StatementSpec statement, PersonId me, Instant now) {
        var worker = mine ? me : assignee;
        return statement
                .param("state", name(state))
                .param("topic", name(topic))
                .param("channel", name(channel))
                .param("assignee", worker == null ? null : worker.value())
                .param("late", late ? Rows.parameter(now) : null);
    }

    /** What is answered or closed has no promise: it is listed by number, the newest first. */
    public boolean isSettled() {
        return state != null && !RequestState.OPEN.contains(state);
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
