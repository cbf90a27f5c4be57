package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.Visitor;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AccessDesk;

/** However many guides there are, a page asks the database as often, and by an index. */
@PageTest
class KnowledgeBudgetTests {

    private static final int MOST = 12;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ArticleDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    AccessDesk access;

    @Autowired
    TransactionOperations transaction;

    @LocalServerPort
    int port;

    private final Map<PersonId, Visitor> visitors = new HashMap<>();
    private Library library;

    @BeforeEach
    void begin() {
        library = new Library(mvc, cast, desk, jdbc);
        library.publicGuide("Пароль", "Текст");
        library.revise("parol", "Иначе", 1);
        desk.check("parol", cast.consultant());
    }

    @ParameterizedTest
    @CsvSource({
        "teacher,/knowledge",
        "consultant,/knowledge",
        "teacher,/knowledge?topic=GRADES",
        "teacher,/knowledge?q=%D0%BE%D1%82%D0%BC%D0%B5%D1%82%D0%BA%D0%B0",
        "consultant,/knowledge?q=%D0%BF%D0%BE%D1%80%D0%BE%D0%BB%D1%8C",
        "teacher,/knowledge/suggestions?subject=%D0%BE%D1%82%D0%BC%D0%B5%D1%82%D0%BA%D0%B0",
        "teacher,/knowledge/parol",
        "consultant,/knowledge/parol",
        "consultant,/knowledge/parol/edit",
        "consultant,/knowledge/parol/revisions",
        "consultant,/knowledge/parol/revisions/2",
        "consultant,/knowledge/checks"
    })
    void asksAsOftenForManyAsForFew(String who, String address) {
        library.fill(5);
        var few = statements(person(who), address);
        library.fill(500);
        opinions(500);
        assertThat(statements(person(who), address)).isEqualTo(few).isLessThanOrEqualTo(MOST);
    }

    @Test
    void asksLittleForAVisitor() {
        library.fill(500);
        for (var address : List.of("/knowledge", "/knowledge/parol", "/knowledge?q=a1"))
            assertThat(sql.of(
                            () -> assertThat(new Visitor(port).status(address)).isEqualTo(200)))
                    .as(address)
                    .isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "/knowledge,row_number,Index Scan on article_by_",
        "/knowledge?topic=GRADES,order by title,article_by_topic",
        "/knowledge/checks,checked_at <,article_by_check",
        "/knowledge/checks,WITHDRAWN,article_withdrawn",
        "/knowledge/parol,article_feedback,Index Scan on article_feedback_by_day",
        "/knowledge/parol,article_answer,article_answer_of_article",
        "/knowledge/parol,from article_act,article_act_in_order",
        "/knowledge/parol/revisions,from article_revision,article_revision_pkey"
    })
    void findsByAnIndex(String address, String statement, String index) {
        library.fill(500);
        opinions(300);
        jdbc.sql("analyze").update();
        assertThat(plan(address, statement)).contains(index).doesNotContain("Seq Scan");
    }

    @Test
    void searchesByAnIndex() {
        library.fill(500);
        jdbc.sql("analyze article").update();
        assertThat(plan("/knowledge?q=пароль", "tsquery"))
                .contains("article_by_words")
                .doesNotContain("Seq Scan on article");
        assertThat(spelling()).contains("Bitmap Index Scan on article_by_spelling");
    }

    /** What the function does; a plan shows a function from outside only. */
    private String spelling() {
        return String.valueOf(transaction.<Object>execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("""
                            explain select a.id from regexp_split_to_table('пороль', '\\s+') w
                            join article a on w <% a.spelling group by a.id""").query(String.class).list();
        }));
    }

    private String plan(String address, String wanted) {
        var statement = sql
                .statements(() ->
                        assertThat(library.get(cast.consultant(), address)).hasStatusOk())
                .stream()
                .filter(text -> text.contains(wanted))
                .findFirst()
                .orElseThrow();
        var parameter = new AtomicInteger();
        var numbered =
                Pattern.compile("\\?").matcher(statement).replaceAll(mark -> "\\$" + parameter.incrementAndGet());
        return String.valueOf(transaction.<Object>execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
            jdbc.sql("prepare page as " + numbered).update();
            var nothing = parameter.get() == 0
                    ? ""
                    : "(" + String.join(",", Collections.nCopies(parameter.get(), "null")) + ")";
            var plan = jdbc.sql("explain execute page" + nothing)
                    .query(String.class)
                    .list();
            jdbc.sql("deallocate page").update();
            return String.join("\n", plan);
        }));
    }

    private void opinions(int many) {
        jdbc.sql("""
                        insert into article_feedback select id, sha256(i::text::bytea), true, date '2026-01-01' + i
                        from article, generate_series(1, :many) i where slug = 'parol'""").param("many", many).update();
        jdbc.sql("""
                        insert into article_answer select gen_random_uuid(), id, current_date
                        from article, generate_series(1, :many) i where slug = 'parol'""").param("many", many).update();
    }

    private PersonId person(String who) {
        return who.equals("teacher") ? cast.teacher() : cast.consultant();
    }

    private int statements(@Nullable PersonId who, String address) {
        var visitor = visitors.computeIfAbsent(who, this::signIn);
        return sql.of(() -> assertThat(visitor.status(address)).isEqualTo(200));
    }

    private Visitor signIn(PersonId who) {
        return new Visitor(port).signedIn(access.username(cast.withPassword(who)));
    }
}
