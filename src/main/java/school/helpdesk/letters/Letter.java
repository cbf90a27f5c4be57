package school.helpdesk.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/**
 * A letter as it was written.
 *
 * @param words paragraphs, a blank line between two
 * @param thread the letter its request came with, as a Message-ID; null when it came otherwise
 */
public record Letter(
        UUID id,
        @Nullable PersonId recipient,
        String address,
        @Nullable Long request,
        String subject,
        String words,
        String quoted,
        String path,
        Answering answering,
        Instant writtenAt,
        int attempts,
        @Nullable String thread) {

    static final String COLUMNS = """
            l.id, l.person_id, l.address, l.request_number, l.subject, l.words, l.quoted, l.path, l.answering, l.written_at,
            l.attempts, t.message_id thread
            from letter l left join letter_thread t on t.request_number = l.request_number
            """;

    static Letter of(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new Letter(
                row.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                row.getString("address"),
                row.getObject("request_number", Long.class),
                row.getString("subject"),
                row.getString("words"),
                row.getString("quoted"),
                row.getString("path"),
                Answering.valueOf(row.getString("answering")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("thread"));
    }
}
