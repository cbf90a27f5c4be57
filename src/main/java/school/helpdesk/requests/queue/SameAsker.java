package school.helpdesk.requests.queue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.Request;
import school.helpdesk.school.SchoolTime;

/** What the one who asked something has asked besides. */
@Component
public class SameAsker {

    private final JdbcClient jdbc;
    private final SchoolTime time;

    SameAsker(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Those that are not closed, the newest first, as many as a page holds. */
    public List<QueueRow> others(Request request, PersonId me) {
        var asker = request.asker();
        var who = asker != null ? "asker = :who" : "guest_key = (select guest_key from request where number = :who)";
        return jdbc.sql("select " + Rows.COLUMNS + " from request where " + who
                        + " and number <> :number and state <> 'CLOSED' order by number desc limit :limit")
                .param("who", asker != null ? asker.value() : request.number())
                .param("number", request.number())
                .param("me", me.value())
                .param("limit", Rows.PAGE)
                .query(Rows.mapper(time.now()))
                .list();
    }
}
