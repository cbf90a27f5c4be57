package school.helpdesk.site;

import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.notifications.NoticeDesk;
import school.helpdesk.people.Access;
import school.helpdesk.requests.queue.OwnRequests;
import school.helpdesk.requests.queue.WorkQueue;
import school.helpdesk.school.SchoolTime;

/**
 * One's own requests that wait for a word, the notices one has not seen, and for whoever sees the queue, the promises that
 * have passed. Every page asks for all of them, so they are one statement.
 */
@Component
class OwnCounts implements NavCounts {

    private final JdbcClient jdbc;
    private final SchoolTime time;

    private record Counted(int waiting, int late, int unseen) {}

    OwnCounts(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Map<String, Integer> of(Access access, String path) {
        var counted = jdbc.sql("select " + OwnRequests.WAITING + " waiting, " + WorkQueue.LATE + " late, "
                        + NoticeDesk.UNSEEN + " unseen")
                .param("me", access.person().value())
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .query(Counted.class)
                .single();
        return Map.of("/requests", counted.waiting(), "/queue", counted.late(), "/notices", counted.unseen());
    }
}
