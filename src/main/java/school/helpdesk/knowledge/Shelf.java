package school.helpdesk.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.people.Topic;
import school.helpdesk.school.SchoolTime;

/** Guides in their order. Each question is one statement. */
@Component
public class Shelf {

    static final int OF_TOPIC = 6;
    static final int PAGE = 30;
    static final String COLUMNS = "slug, topic, readers, title, summary, checked_at";

    /**
     * Some guides of one topic.
     *
     * @param all how many there are
     */
    public record Row(List<Guide> guides, int all) {}

    /** @param next the last guide of this page, when there are more after it; else null */
    public record Page(List<Guide> guides, @Nullable String next) {}

    private final JdbcClient jdbc;
    private final KnowledgeSettings settings;
    private final SchoolTime time;

    Shelf(JdbcClient jdbc, KnowledgeSettings settings, SchoolTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    /** The first guides of every topic that has some for this reader. */
    public Map<Topic, Row> topics(@Nullable Access me) {
        var rows = new EnumMap<Topic, Row>(Topic.class);
        jdbc.sql("select " + COLUMNS + """
                        , of_topic from (
                            select *, row_number() over (partition by topic order by title, slug) place,
                                   count(*) over (partition by topic) of_topic
                            from article where state = 'PUBLISHED' and readers = any(:readers::text[])) placed
                        where place <= :most order by topic, title, slug""")
                .param("readers", readers(me))
                .param("most", OF_TOPIC)
                .query(row -> {
                    var guide = guide().mapRow(row, 0);
                    if (guide == null) return;
                    var all = row.getInt("of_topic");
                    rows.computeIfAbsent(guide.topic(), topic -> new Row(new ArrayList<>(), all))
                            .guides()
                            .add(guide);
                });
        return rows;
    }

    /** @param after the last guide of the page before; null for the first page */
    public Page topic(Topic topic, @Nullable String after, @Nullable Access me) {
        var found = jdbc.sql("select " + COLUMNS + """
                         from article where state = 'PUBLISHED' and readers = any(:readers::text[]) and topic = :topic
                        and (:after::text is null or (title, slug) > (select k.title, k.slug from article k where k.slug = :after))
                        order by title, slug limit :most""")
                .param("readers", readers(me))
                .param("topic", topic.name())
                .param("after", after)
                .param("most", PAGE + 1)
                .query(guide())
                .list();
        if (found.size() <= PAGE) return new Page(found, null);
        return new Page(found.subList(0, PAGE), found.get(PAGE - 1).slug());
    }

    /** Those at which nobody has looked for long, the oldest first. */
    public List<Guide> old() {
        return jdbc.sql("select " + COLUMNS + """
                         from article where state = 'PUBLISHED' and checked_at < :before
                        order by checked_at, slug limit :most""")
                .param("before", before())
                .param("most", PAGE)
                .query(guide())
                .list();
    }

    /** How many those are. */
    public int countOld() {
        return jdbc.sql("select count(*) from article where state = 'PUBLISHED' and checked_at < ?")
                .param(before())
                .query(Integer.class)
                .single();
    }

    public List<Guide> withdrawn() {
        return jdbc.sql("select " + COLUMNS + " from article where state = 'WITHDRAWN' order by title, slug limit ?")
                .param(PAGE * 2)
                .query(guide())
                .list();
    }

    static String[] readers(@Nullable Access me) {
        if (me == null || !me.has(Right.EMPLOYEE)) return new String[] {Readers.PUBLIC.name()};
        return new String[] {Readers.PUBLIC.name(), Readers.STAFF.name()};
    }

    private OffsetDateTime before() {
        return settings.before(time).atOffset(ZoneOffset.UTC);
    }

    private static RowMapper<Guide> guide() {
        return (row, number) -> guide(row, List.of());
    }

    /** From {@link #COLUMNS}. */
    static Guide guide(ResultSet row, List<Guide.Piece> excerpt) throws SQLException {
        return new Guide(
                row.getString("slug"),
                Topic.valueOf(row.getString("topic")),
                Readers.valueOf(row.getString("readers")),
                row.getString("title"),
                row.getString("summary"),
                excerpt,
                row.getObject("checked_at", OffsetDateTime.class).toInstant());
    }
}
