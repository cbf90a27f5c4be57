package school.helpdesk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.Visitor;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.Topic;

@PageTest
class AnswerBudgetTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AnswerDesk desk;

    @Autowired
    AnswerShelf shelf;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    TransactionOperations transaction;

    @LocalServerPort
    int port;

    private Drawer drawer;

    @BeforeEach
    void begin() {
        drawer = new Drawer(mvc, cast, desk, jdbc);
    }

    @Test
    void asksAsOftenForManyAsForFew() {
        var visitor = new Visitor(port).signedIn(access.username(cast.withPassword(cast.consultant())));
        drawer.fill(5);
        var few = sql.of(() -> assertThat(visitor.status("/ready-answers")).isEqualTo(200));
        drawer.fill(500);
        assertThat(sql.of(() -> assertThat(visitor.status("/ready-answers")).isEqualTo(200)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(7);
    }

    @Test
    void showsAPageAtATime() {
        drawer.fill(AnswerShelf.PAGE * 2 - 5);
        var me = cast.consultant();
        var first = shelf.list("", null, Removed.NO, null, me);
        assertThat(first.rows()).hasSize(AnswerShelf.PAGE);
        var second = shelf.list("", null, Removed.NO, first.next(), me);
        assertThat(second.rows()).hasSize(AnswerShelf.PAGE - 5).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
        assertThat(drawer.get(me, "/ready-answers?q=ответ"))
                .bodyText()
                .contains("rel=\"next\"", "after=" + first.next());
    }

    @Test
    void offersABoundedNumberTheBestFittingFirst() {
        drawer.fill(500);
        var offer = shelf.offer(Topic.ACCESS, "", cast.consultant());
        assertThat(offer.more()).isTrue();
        assertThat(offer.titles()).hasSize(AnswerShelf.OFFERED).allMatch(title -> title.fit() == Offer.Fit.SAME);
        assertThat(shelf.offer(Topic.ACCESS, "ответ 499", cast.consultant()).titles())
                .singleElement()
                .extracting(Offer.Title::title)
                .isEqualTo("Ответ 499");
    }

    @Test
    void findsByAnIndex() {
        drawer.fill(500);
        jdbc.sql("analyze ready_answer").update();
        assertThat(plan("order by title, id limit 31")).contains("ready_answer_by_title");
        assertThat(plan("and removed_at is null and topic = 'GRADES' order by used desc, title, id limit 31"))
                .contains("ready_answer_by_topic")
                .doesNotContain("Sort");
        assertThat(plan("and removed_at is null and topic <> 'GRADES' order by used desc, title, id limit 31"))
                .contains("ready_answer_by_use")
                .doesNotContain("Sort");
    }

    private String plan(String rest) {
        return String.valueOf(transaction.<Object>execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_sort = off").update();
            return jdbc.sql("explain select id, title from ready_answer where owner is null " + rest)
                    .query(String.class)
                    .list();
        }));
    }
}
