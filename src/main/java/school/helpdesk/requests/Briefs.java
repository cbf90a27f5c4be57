package school.helpdesk.requests;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;

/** Tells other modules what a request is about; who may read it is theirs to know. */
@Component
public class Briefs {

    private final JdbcClient jdbc;

    Briefs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that exist, by number, in one statement. */
    public Map<Long, Brief> of(Collection<Long> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select number, asker, guest_name, guest_contact, channel, topic, subject, happened, state, assignee,
                            promised_until,
                            (select body from request_message where request_number = number and kind = 'ANSWER'
                                 and not exists (select from request_recall where message_id = id)
                             order by id desc limit 1) answer,
                            (select why from request_move closing where request_number = number and act = 'CLOSE'
                                 and not exists (select from request_move undo where undo.undoes = closing.id)
                             order by id desc limit 1) closed
                        from request where number = any(:numbers)""")
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, index) -> brief(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Brief::number, Function.identity()));
    }

    /** @throws NoSuchElementException when there is none of that number */
    public Brief of(long number) {
        return Optional.ofNullable(of(List.of(number)).get(number)).orElseThrow();
    }

    /** The one it was merged into, or itself when it was not. @throws NoSuchElementException when there is none of that number */
    public Brief leading(long number) {
        return of(jdbc.sql("select coalesce(merged_into, number) from request where number = ?")
                .param(number)
                .query(Long.class)
                .optional()
                .orElseThrow());
    }

    private static Brief brief(ResultSet row) throws SQLException {
        var asker = row.getObject("asker", UUID.class);
        var assignee = row.getObject("assignee", UUID.class);
        var name = row.getString("guest_name");
        var promised = row.getObject("promised_until", OffsetDateTime.class);
        return new Brief(
                row.getLong("number"),
                asker == null ? null : new PersonId(asker),
                name == null ? null : new Guest(name, row.getString("guest_contact")),
                Channel.valueOf(row.getString("channel")),
                Topic.valueOf(row.getString("topic")),
                row.getString("subject"),
                row.getString("happened"),
                RequestState.valueOf(row.getString("state")),
                assignee == null ? null : new PersonId(assignee),
                requireNonNullElse(row.getString("answer"), ""),
                requireNonNullElse(row.getString("closed"), ""),
                promised == null ? null : promised.toInstant());
    }
}
