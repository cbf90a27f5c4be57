package school.helpdesk.requests.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.Named;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Directory;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.RequestState;
import school.helpdesk.school.SchoolTime;

/** Keeps the views of the queue that people save, each their own, and counts what is in them. */
@Service
@Transactional
public class ViewDesk {

    public static final int MOST = 20;
    public static final int LONGEST_NAME = 60;

    private static final String PATTERN = """
            with v as materialized (
                select id, name, ordinal, state, topic, channel, mine, nobody, late overdue, assignee chosen, words typed,
                    owner me, true "all", folded words, case when late then :now::timestamptz end late,
                    case when mine then owner when nobody then '00000000-0000-0000-0000-000000000000' else assignee end
                        assignee,
                    substring(words from '^(?:№?\\s*)(\\d{1,15})$') number,
                    case when words <> '' then array(SOUNDING) end people
                from (select *, replace(lower(words), 'ё', 'е') folded from request_view where owner = :me) kept)
            select c.*, v.id, v.name, v.ordinal, v.state, v.topic, v.channel, v.mine, v.nobody, v.overdue, v.chosen, v.typed,
                cast(case when v.id is null or v.state in ('ANSWERED', 'CLOSED') then null
                    when v.words = '' then (select count(*) OPEN NARROWED)
                    else (select count(*) OPEN NARROWED and number in (HITS)) end as integer) matching
            from (select count(*) open_now, count(*) filter (where promised_until <= :now) late_now,
                    count(*) filter (where assignee = :me) mine_now,
                    count(*) filter (where state = 'WAITING') waiting_now OPEN) c
                left join v on true
            order by v.ordinal""";

    /** A row for each view, or a single one without any. What are parameters of a page are columns of a view here. */
    private static final String OVERVIEW = PATTERN.replace(
                    "SOUNDING", Directory.sounding().replace(":words", "folded"))
            .replace("NARROWED", ofView(QueueFilter.NARROWED))
            .replace("HITS", ofView(RequestSearch.HITS))
            .replace("OPEN", WorkQueue.IS_OPEN);

    private final JdbcClient jdbc;
    private final SchoolTime time;

    ViewDesk(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The counts of the queue and the reader's views, in one statement. */
    @Transactional(readOnly = true)
    public Overview overview(PersonId me) {
        var counts = new ArrayList<QueueCounts>();
        var views = new ArrayList<SavedView>();
        jdbc.sql(OVERVIEW)
                .param("me", me.value())
                .param("now", Rows.parameter(time.now()))
                .query(row -> {
                    counts.add(new QueueCounts(
                            row.getInt("open_now"),
                            row.getInt("late_now"),
                            row.getInt("mine_now"),
                            row.getInt("waiting_now")));
                    if (row.getObject("id") != null) views.add(view(row));
                });
        return new Overview(counts.get(0), views);
    }

    /**
     * Keeps a view as the last one; the same once more changes nothing.
     *
     * @param name not empty, at most {@value #LONGEST_NAME} characters
     * @param words not longer than {@link RequestSearch#LONGEST}
     * @return why it cannot be kept, as a message key; empty when it is
     */
    public String keep(PersonId me, String name, QueueFilter filter, String words) {
        var views = inLine(me);
        var namesake = named(views, name, null);
        if (namesake != null) return namesake.shows(filter, words) ? "" : "requests.view.taken";
        if (views.size() >= MOST) return "requests.view.many";
        var assignee = filter.assignee();
        var nobody = QueueFilter.NOBODY.equals(assignee);
        jdbc.sql("""
                        insert into request_view
                            (id, owner, name, ordinal, state, topic, channel, mine, nobody, late, assignee, words)
                        values (:id, :me, :name, :ordinal, :state, :topic, :channel, :mine, :nobody, :late,
                            (select id from person where id = :assignee::uuid), :words)""")
                .param("id", UUID.randomUUID())
                .param("me", me.value())
                .param("name", name)
                .param("ordinal", views.size() + 1)
                .param("state", QueueFilter.name(filter.state()))
                .param("topic", QueueFilter.name(filter.topic()))
                .param("channel", QueueFilter.name(filter.channel()))
                .param("mine", filter.mine())
                .param("nobody", nobody)
                .param("late", filter.late())
                .param("assignee", assignee == null || nobody ? null : assignee.value())
                .param("words", words)
                .update();
        return "";
    }

    /** @return why it cannot be called so, as a message key; empty when it is */
    public String rename(UUID id, PersonId me, String name) {
        var views = inLine(me);
        own(views, id);
        if (named(views, name, id) != null) return "requests.view.taken";
        jdbc.sql("update request_view set name = ? where id = ?")
                .params(name, id)
                .update();
        return "";
    }

    /**
     * Puts it before the one that precedes it.
     *
     * @param ordinal where its owner saw it; when it stands elsewhere by now, nothing changes
     */
    public void raise(UUID id, PersonId me, int ordinal) {
        var view = own(inLine(me), id);
        if (view.ordinal() != ordinal || ordinal == 1) return;
        jdbc.sql("""
                        update request_view set ordinal = :sum - ordinal
                        where owner = :me and ordinal in (:ordinal, :ordinal - 1)""")
                .param("sum", 2 * ordinal - 1)
                .param("ordinal", ordinal)
                .param("me", me.value())
                .update();
    }

    /** @return what it was, so that it can be kept again */
    public SavedView remove(UUID id, PersonId me) {
        var view = own(inLine(me), id);
        jdbc.sql("delete from request_view where id = ?").param(id).update();
        jdbc.sql("update request_view set ordinal = ordinal - 1 where owner = ? and ordinal > ?")
                .params(me.value(), view.ordinal())
                .update();
        return view;
    }

    /** Their views, for whoever changes them one after the other. */
    private List<SavedView> inLine(PersonId me) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('views ' || ?, 0))")
                .param(me.toString())
                .query(row -> {});
        return jdbc.sql("""
                        select id, name, ordinal, state, topic, channel, mine, nobody, late overdue, assignee chosen,
                            words typed, null::integer matching
                        from request_view where owner = ? order by ordinal""").param(me.value()).query((row, index) -> view(row)).list();
    }

    private static SavedView own(List<SavedView> views, UUID id) {
        return views.stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("view " + id));
    }

    private static @Nullable SavedView named(List<SavedView> views, String name, @Nullable UUID except) {
        var folded = name.toLowerCase(Locale.ROOT);
        return views.stream()
                .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(folded))
                .filter(view -> !view.id().equals(except))
                .findFirst()
                .orElse(null);
    }

    private static SavedView view(ResultSet row) throws SQLException {
        var chosen = row.getObject("chosen", UUID.class);
        var assignee = row.getBoolean("nobody") ? QueueFilter.NOBODY : chosen == null ? null : new PersonId(chosen);
        var filter = new QueueFilter(
                Named.of(RequestState.values(), row.getString("state")).orElse(null),
                Named.of(Topic.values(), row.getString("topic")).orElse(null),
                Named.of(Channel.values(), row.getString("channel")).orElse(null),
                row.getBoolean("mine"),
                row.getBoolean("overdue"),
                assignee);
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("ordinal"),
                filter,
                row.getString("typed"),
                row.getObject("matching", Integer.class));
    }

    private static String ofView(String conditions) {
        return conditions.replaceAll("(?<!:):(?=\\w)", "v.");
    }
}
