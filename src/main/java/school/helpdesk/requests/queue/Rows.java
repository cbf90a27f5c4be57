package school.helpdesk.requests.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.RequestState;

/**
 * Some rows of a long list.
 *
 * @param next where the following page begins, opaque, or null on the last one
 */
public record Rows(List<QueueRow> rows, @Nullable String next) {

    /** How many a page holds. */
    public static final int PAGE = 25;

    /** Of table {@code request}, for the reader {@code :me}. */
    static final String COLUMNS = """
            number, asker, guest_name, topic, channel, subject, asked_at, state, state_since, assignee, promised_until,
            merged_into, case when assignee = :me then (select last.act = 'HAND_OVER' from request_move last
                where last.request_number = number order by last.id desc limit 1) end handed""";

    /** @param found up to one more than fits, which tells that there is a next page */
    static Rows of(List<QueueRow> found, Function<QueueRow, String> key) {
        if (found.size() <= PAGE) return new Rows(found, null);
        return new Rows(List.copyOf(found.subList(0, PAGE)), key.apply(found.get(PAGE - 1)));
    }

    static RowMapper<QueueRow> mapper(Instant now) {
        return (row, index) -> {
            var promised = instant(row, "promised_until");
            return new QueueRow(
                    row.getLong("number"),
                    person(row, "asker"),
                    row.getString("guest_name"),
                    Topic.valueOf(row.getString("topic")),
                    Channel.valueOf(row.getString("channel")),
                    row.getString("subject"),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    RequestState.valueOf(row.getString("state")),
                    row.getObject("state_since", OffsetDateTime.class).toInstant(),
                    person(row, "assignee"),
                    promised,
                    row.getObject("merged_into", Long.class),
                    promised != null && now.isAfter(promised),
                    row.getBoolean("handed"));
        };
    }

    static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var read = row.getObject(column, UUID.class);
        return read == null ? null : new PersonId(read);
    }
}
