package school.helpdesk.letters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.school.SchoolTime;

/** Remembers for the administrator how the mail server did when it was last needed, whichever instance tried. */
@Component
class ServerState {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final SchoolTime time;

    ServerState(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * @param fault in the words of the server; empty when it takes letters
     * @param since when it began
     */
    public record Last(String fault, Instant since) {

        public boolean isWorking() {
            return fault.isEmpty();
        }
    }

    void works() {
        failed("");
    }

    /** @return whether that is news */
    boolean failed(String fault) {
        return jdbc.sql("""
                        insert into letter_server (fault, since) values (?, ?)
                        on conflict (only_one) do update set fault = excluded.fault, since = excluded.since
                        where letter_server.fault <> excluded.fault""")
                        .params(
                                fault.substring(0, Math.min(fault.length(), LONGEST)),
                                time.now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Empty as long as no letter was to be sent. */
    Optional<Last> last() {
        return jdbc.sql("select fault, since from letter_server")
                .query((row, index) -> new Last(
                        row.getString("fault"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
