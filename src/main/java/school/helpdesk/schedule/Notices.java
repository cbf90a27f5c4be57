package school.helpdesk.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** What was said about single occurrences. */
@Component
class Notices {

    /** In the order in which they were said: of two about the same occurrence the later replaces the earlier. */
    private static final String DURING = """
            select series, on_date, null as substitute, person_id, made_at, reason, 0 as ordinal
            from schedule_cancellation where on_date between :from and :to
            union all
            select series, on_date, substitute, person_id, made_at, reason, ordinal
            from schedule_substitution where on_date between :from and :to
            order by ordinal""";

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything said about the occurrences of these days, in one statement. */
    Said during(LocalDate from, LocalDate to) {
        var said = new Said(new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql(DURING).param("from", from).param("to", to).query(row -> {
            var id = new OccurrenceId(row.getObject("series", UUID.class), row.getObject("on_date", LocalDate.class));
            var made = made(row);
            var reason = row.getString("reason");
            var substitute = row.getObject("substitute", UUID.class);
            said.times.merge(id, 1, Integer::sum);
            if (substitute == null) said.cancellations.put(id, new Cancellation(id, made, reason));
            else said.substitutions.put(id, new Substitution(id, new PersonId(substitute), made, reason));
        });
        return said;
    }

    /** Whoever says something about an occurrence of that day waits for whoever does. */
    void lock(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('schedule.occurrences'), ?)")
                .param((int) day.toEpochDay())
                .query(row -> {});
    }

    void add(Cancellation cancellation, UUID line) {
        jdbc.sql("""
                        insert into schedule_cancellation (id, line_id, series, on_date, person_id, made_at, reason)
                        values (:id, :line, :series, :date, :by, :at, :reason)""")
                .param("id", UUID.randomUUID())
                .param("line", line)
                .param("series", cancellation.occurrence().series())
                .param("date", cancellation.occurrence().date())
                .param("by", cancellation.made().by().value())
                .param("at", cancellation.made().at().atOffset(ZoneOffset.UTC))
                .param("reason", cancellation.reason())
                .update();
    }

    void add(Substitution substitution, UUID line) {
        jdbc.sql("""
                        insert into schedule_substitution
                            (id, line_id, series, on_date, substitute, person_id, made_at, reason)
                        values (:id, :line, :series, :date, :substitute, :by, :at, :reason)""")
                .param("id", UUID.randomUUID())
                .param("line", line)
                .param("series", substitution.occurrence().series())
                .param("date", substitution.occurrence().date())
                .param("substitute", substitution.substitute().value())
                .param("by", substitution.made().by().value())
                .param("at", substitution.made().at().atOffset(ZoneOffset.UTC))
                .param("reason", substitution.reason())
                .update();
    }

    private static Signature made(ResultSet row) throws SQLException {
        return new Signature(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("made_at").toInstant());
    }

    /** @param times how often something was said about an occurrence */
    record Said(
            Map<OccurrenceId, Cancellation> cancellations,
            Map<OccurrenceId, Substitution> substitutions,
            Map<OccurrenceId, Integer> times) {}
}
