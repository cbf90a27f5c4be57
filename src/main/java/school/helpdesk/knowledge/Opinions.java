package school.helpdesk.knowledge;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.Token;

/** Whether guides helped, counted without knowing whom. */
@Component
class Opinions {

    private final JdbcClient jdbc;
    private final KnowledgeSettings settings;

    Opinions(JdbcClient jdbc, KnowledgeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Beyond so many a day nothing is counted: that many people do not come. */
    void vote(UUID article, String voter, boolean useful, LocalDate on) {
        jdbc.sql("""
                        insert into article_feedback (article_id, voter, useful, given_on)
                        select :article, :voter, :useful, :on
                        where (select count(*) from article_feedback where article_id = :article and given_on = :on) < :most
                        on conflict (article_id, voter) do update set useful = excluded.useful""")
                .param("article", article)
                .param("voter", Token.hash(article + voter))
                .param("useful", useful)
                .param("on", on)
                .param("most", settings.votesADay())
                .update();
    }

    void answer(UUID article, UUID once, LocalDate on) {
        jdbc.sql("insert into article_answer (once, article_id, given_on) values (?, ?, ?) on conflict do nothing")
                .params(once, article, on)
                .update();
    }

    Tally of(UUID article) {
        return jdbc.sql("""
                        select (select count(*) from article_feedback where article_id = :article and useful) useful,
                               (select count(*) from article_feedback where article_id = :article) votes,
                               (select count(*) from article_answer where article_id = :article) answers""").param("article", article).query(Tally.class).single();
    }
}
