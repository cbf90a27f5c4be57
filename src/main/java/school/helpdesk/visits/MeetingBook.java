package school.helpdesk.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.schedule.OccurrenceId;

/** Keeps what was noted about parent meetings: one answer for all who came. */
@Component
class MeetingBook {

    /** @param number of the request with the question and the answer */
    record Noted(int people, long number) {}

    private final JdbcClient jdbc;

    MeetingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this request is noted already. */
    boolean has(long number) {
        return jdbc.sql("select exists(select from visit_meeting where request_number = ?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    /** @throws RuleBroken when somebody else has noted that meeting */
    void note(OccurrenceId id, Noted noted, PersonId by, Instant at) {
        try {
            jdbc.sql("""
                            insert into visit_meeting (id, series, on_date, people, request_number, person_id, made_at)
                            values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id.series(),
                            id.date(),
                            noted.people(),
                            noted.number(),
                            by.value(),
                            at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataIntegrityViolationException another) {
            throw new RuleBroken("visits.rule.meeting-noted");
        }
    }

    /** Of a day, in one statement. */
    Map<OccurrenceId, Noted> on(LocalDate day) {
        var found = new HashMap<OccurrenceId, Noted>();
        jdbc.sql("select series, people, request_number from visit_meeting where on_date = ?")
                .param(day)
                .query(row -> {
                    found.put(
                            new OccurrenceId(row.getObject("series", UUID.class), day),
                            new Noted(row.getInt("people"), row.getLong("request_number")));
                });
        return found;
    }
}
