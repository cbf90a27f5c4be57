package school.helpdesk.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Who is at Support and for how long, and whose promise the school has missed by a working day. One statement each. */
@Component
public class AtSupport {

    public static final int PAGE = 50;

    /**
     * A request whose asker is on the way to Support.
     *
     * @param guest the name of who has no account; null for an employee, and once erased
     * @param registeredAs null as long as Support gave no number
     * @param appeals how many were made
     */
    public record Row(
            long number,
            String subject,
            @Nullable PersonId asker,
            @Nullable String guest,
            EscalationReason reason,
            Instant declaredAt,
            @Nullable Instant appealedAt,
            @Nullable String registeredAs,
            int appeals,
            boolean rejected) {}

    /**
     * A request whose asker may turn to Support by themselves.
     *
     * @param guest the name of who has no account; null for an employee, and once erased
     * @param promisedUntil by when it was to be answered
     */
    public record Missed(
            long number,
            String subject,
            @Nullable PersonId asker,
            @Nullable String guest,
            Instant promisedUntil) {}

    private final JdbcClient jdbc;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    AtSupport(JdbcClient jdbc, WorkdayDesk workdays, SchoolTime time) {
        this.jdbc = jdbc;
        this.workdays = workdays;
        this.time = time;
    }

    /**
     * Those waiting longest first, one more than a page when there are more.
     *
     * @param after the number of the last one seen; 0 for the first page
     */
    public List<Row> page(long after) {
        return jdbc.sql("""
                        select e.request_number, r.subject, r.asker, r.guest_name, e.reason, e.declared_at, a.made_at,
                               a.registered_as, coalesce(a.ordinal, 0) appeals, a.outcome is not null rejected
                        from escalation e join request r on r.number = e.request_number
                            left join lateral (select * from escalation_appeal
                                where escalation_id = e.id order by ordinal desc limit 1) a on true
                        where e.ended_at is null and (e.declared_at, e.request_number) > (
                            coalesce((select max(declared_at) from escalation where request_number = :after), '-infinity'),
                            :after)
                        order by e.declared_at, e.request_number limit :limit""")
                .param("after", after)
                .param("limit", PAGE + 1)
                .query((row, index) -> row(row))
                .list();
    }

    /** The oldest first, at most a page. */
    public List<Missed> missed() {
        return jdbc.sql("""
                        select number, subject, asker, guest_name, promised_until from request
                        where promised_until <= ? order by promised_until limit ?""")
                .params(lapsed(), PAGE)
                .query((row, index) -> new Missed(
                        row.getLong("number"),
                        row.getString("subject"),
                        person(row, "asker"),
                        row.getString("guest_name"),
                        row.getObject("promised_until", OffsetDateTime.class).toInstant()))
                .list();
    }

    public int countMissed() {
        return jdbc.sql("select count(*) from request where promised_until <= ?")
                .param(lapsed())
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime lapsed() {
        return Lapse.before(workdays.calendar(), time).atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row) throws SQLException {
        var appealed = row.getObject("made_at", OffsetDateTime.class);
        return new Row(
                row.getLong("request_number"),
                row.getString("subject"),
                person(row, "asker"),
                row.getString("guest_name"),
                EscalationReason.valueOf(row.getString("reason")),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                appealed == null ? null : appealed.toInstant(),
                row.getString("registered_as"),
                row.getInt("appeals"),
                row.getBoolean("rejected"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
