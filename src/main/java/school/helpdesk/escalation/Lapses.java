package school.helpdesk.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/**
 * Announces promises that were missed by a full working day. An announcement is a row that can be there only once for a
 * promise, known by the moment it was counted from, and is written together with it: a second instance, or the same one after a restart, finds it and says nothing.
 */
@Service
public class Lapses {

    static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    Lapses(JdbcClient jdbc, WorkdayDesk workdays, SchoolTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.workdays = workdays;
        this.time = time;
        this.events = events;
    }

    /**
     * Announces some of those that were not yet; asked again, the next ones. Who answers at this moment is not disturbed.
     *
     * @return at most {@value #BATCH}
     */
    @Transactional
    public List<PromiseLapsed> announce() {
        var said = jdbc.sql("""
                        insert into escalation_lapse (request_number, promised_since, promised_until, made_at)
                        select number, promised_since, promised_until, :now from (
                            select number, promised_since, promised_until from request r
                            where promised_until <= :lapsed and not exists (select from escalation_lapse l
                                where l.request_number = r.number and l.promised_since = r.promised_since)
                            order by promised_until limit :most for no key update skip locked) missed
                        on conflict do nothing
                        returning request_number, promised_until""")
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .param("lapsed", Lapse.before(workdays.calendar(), time).atOffset(ZoneOffset.UTC))
                .param("most", BATCH)
                .query((row, index) -> lapsed(row))
                .list();
        said.forEach(events::publishEvent);
        return said;
    }

    private static PromiseLapsed lapsed(ResultSet row) throws SQLException {
        return new PromiseLapsed(
                row.getLong("request_number"),
                row.getObject("promised_until", OffsetDateTime.class).toInstant());
    }
}
