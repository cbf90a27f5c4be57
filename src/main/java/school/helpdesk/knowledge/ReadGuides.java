package school.helpdesk.knowledge;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.school.SchoolTime;

/** Which guides an employee has opened, so that an appeal can say so. Forgotten after a while; nobody else reads it. */
@Component
public class ReadGuides {

    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final int MOST = 10;

    /** A guide somebody has opened. */
    public record Opened(String slug, String title) {}

    private final JdbcClient jdbc;
    private final SchoolTime time;

    ReadGuides(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public void remember(PersonId reader, Article article) {
        jdbc.sql("""
                        insert into article_opening (reader, article_id, opened_at) values (:reader, :article, :now)
                        on conflict (reader, article_id) do update set opened_at = excluded.opened_at
                        where article_opening.opened_at < excluded.opened_at - interval '1 hour'""")
                .param("reader", reader.value())
                .param("article", article.id())
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those on one topic, the latest first. */
    public List<Opened> of(PersonId reader, Topic topic) {
        return jdbc.sql("""
                        select a.slug, a.title from article_opening o join article a on a.id = o.article_id
                        where o.reader = :reader and a.topic = :topic and a.state = 'PUBLISHED'
                        order by o.opened_at desc, a.slug limit :most""")
                .param("reader", reader.value())
                .param("topic", topic.name())
                .param("most", MOST)
                .query(Opened.class)
                .list();
    }

    /** @return how many */
    public int forgetOld() {
        return jdbc.sql("delete from article_opening where opened_at < ?")
                .param(time.now().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
    }
}
