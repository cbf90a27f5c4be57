package school.helpdesk.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.kernel.PersonId;

/**
 * A school that has asked for years: the same one every time, with all constraints and triggers on. The newest requests
 * are the open ones, and the very newest has the longest conversation.
 */
record Crowd(JdbcClient jdbc, Instant now) {

    static final int LONGEST = 300;

    /** @param open how many of the requests are open; the others are answered or closed */
    void fill(int people, int requests, int open, int messages, List<PersonId> consultants) {
        for (var statement : script().split(";\\s*\n")) {
            if (statement.isBlank()) continue;
            jdbc.sql(statement)
                    .param("people", people)
                    .param("requests", requests)
                    .param("open", open)
                    .param("messages", messages)
                    .param("longest", LONGEST)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param(
                            "consultants",
                            consultants.stream().map(PersonId::value).toArray(UUID[]::new))
                    .update();
        }
        for (var table :
                List.of("person", "request", "request_message", "request_recall", "request_move", "request_file")) {
            jdbc.sql("vacuum (analyze) " + table).update();
        }
    }

    private static String script() {
        try {
            return new ClassPathResource("requests/crowd.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
