package school.helpdesk.requests.queue;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;

/** All requests, as those who answer them see them. Each question is one statement. */
@Component
public class WorkQueue {

    /** How many promises have passed at {@code :now}, for a statement that asks for more than that. */
    public static final String LATE = "(select count(*) from request where promised_until <= :now)";

    static final String IS_OPEN = " from request where state in ('NEW', 'TAKEN', 'WAITING', 'ON_HOLD') ";
    private static final String OPEN = "select " + Rows.COLUMNS + IS_OPEN + QueueFilter.NARROWED + """
             and (coalesce(promised_until, 'infinity'::timestamptz), number) > (:due::timestamptz, :number)
            order by coalesce(promised_until, 'infinity'::timestamptz), number limit :limit""";
    private static final String SETTLED = "select " + Rows.COLUMNS + " from request where state = :state"
            + QueueFilter.NARROWED + " and number < :number order by number desc limit :limit";

    private final JdbcClient jdbc;
    private final SchoolTime time;

    WorkQueue(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Open ones: late first, then by promise, then those without one. Answered and closed ones: the newest first.
     *
     * @param after what a page before gave as {@link Rows#next}; anything else begins at the beginning
     */
    public Rows page(QueueFilter filter, PersonId me, @Nullable String after) {
        var place = Place.of(after);
        var settled = filter.isSettled();
        var now = time.now();
        var statement = filter.narrow(jdbc.sql(settled ? SETTLED : OPEN), me, now)
                .param("me", me.value())
                .param("limit", Rows.PAGE + 1)
                .param("number", place == null ? (settled ? Long.MAX_VALUE : 0) : place.number());
        if (!settled) statement = statement.param("due", place == null ? "-infinity" : place.due());
        return Rows.of(
                statement.query(Rows.mapper(now)).list(),
                row -> Place.after(row).toString());
    }
}
