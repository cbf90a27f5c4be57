package school.helpdesk.requests.queue;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;

/** All requests, as those who answer them see them. Each question is one statement. */
@Component
public class WorkQueue {

    private static final String NARROWED = """
             and (:state::text is null or state = :state) and (:topic::text is null or topic = :topic)
             and (:channel::text is null or channel = :channel) and (:assignee::uuid is null or assignee = :assignee)
            """;
    private static final String OPEN = "select " + Rows.COLUMNS + """
             from request where state in ('NEW', 'TAKEN', 'WAITING', 'ON_HOLD')
            """ + NARROWED + """
             and (:late::timestamptz is null or promised_until <= :late)
             and (coalesce(promised_until, 'infinity'::timestamptz), number) > (:due::timestamptz, :number)
            order by coalesce(promised_until, 'infinity'::timestamptz), number limit :limit""";
    private static final String SETTLED = "select " + Rows.COLUMNS + " from request where state = :state" + NARROWED
            + " and number < :number order by number desc limit :limit";

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
        var statement = jdbc.sql(settled ? SETTLED : OPEN)
                .param("me", me.value())
                .param("state", name(filter.state()))
                .param("topic", name(filter.topic()))
                .param("channel", name(filter.channel()))
                .param("assignee", filter.mine() ? me.value() : null)
                .param("limit", Rows.PAGE + 1)
                .param("number", place == null ? (settled ? Long.MAX_VALUE : 0) : place.number());
        if (!settled) {
            statement = statement
                    .param("late", filter.late() ? Rows.parameter(now) : null)
                    .param("due", place == null ? "-infinity" : place.due());
        }
        return Rows.of(
                statement.query(Rows.mapper(now)).list(),
                row -> Place.after(row).toString());
    }

    public QueueCounts counts(PersonId me) {
        return jdbc.sql("""
                        select count(*) open, count(*) filter (where promised_until <= :now) late,
                               count(*) filter (where assignee = :me) mine, count(*) filter (where state = 'WAITING') waiting
                        from request where state in ('NEW', 'TAKEN', 'WAITING', 'ON_HOLD')""")
                .param("now", Rows.parameter(time.now()))
                .param("me", me.value())
                .query(QueueCounts.class)
                .single();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
