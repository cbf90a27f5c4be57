package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Visitor;

@PageTest
class FeedbackTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ArticleDesk desk;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Library library;

    @BeforeEach
    void begin() {
        library = new Library(mvc, cast, desk, jdbc);
        library.publicGuide("Пароль", "Текст");
    }

    @Test
    void countsOneWordOfOneBrowser() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/knowledge/parol/feedback").body()).contains("Статья помогла?");
        var answer = visitor.post("/knowledge/parol/feedback", Map.of("useful", "false"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo("/knowledge/parol/feedback");
        assertThat(visitor.get("/knowledge/parol/feedback?given").body()).contains("Спасибо! Мы учли ваш ответ.");
        visitor.post("/knowledge/parol/feedback", Map.of("useful", "true"));
        visitor.post("/knowledge/parol/feedback", Map.of("useful", "true"));
        assertThat(library.get(cast.consultant(), "/knowledge/parol"))
                .bodyText()
                .contains("1 из 1");
        var another = new Visitor(port);
        another.get("/knowledge/parol/feedback");
        another.post("/knowledge/parol/feedback", Map.of("useful", "false"));
        assertThat(library.get(cast.director(), "/knowledge/parol")).bodyText().contains("1 из 2");
    }

    @Test
    void setsNoCookieButThatOfTheForm() {
        var visitor = new Visitor(port);
        visitor.get("/knowledge/parol");
        assertThat(visitor.cookie("XSRF-TOKEN")).isEmpty();
        visitor.get("/knowledge/parol/feedback");
        visitor.post("/knowledge/parol/feedback", Map.of("useful", "true"));
        assertThat(visitor.cookie("XSRF-TOKEN")).isPresent();
        assertThat(visitor.cookie("helpdesk")).isEmpty();
    }

    @Test
    void letsNoCopyOfTheFormBeKept() {
        assertThat(library.get(null, "/knowledge/parol/feedback"))
                .doesNotContainHeader("ETag")
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void knowsNobodyWhoSaidIt() {
        var visitor = new Visitor(port);
        visitor.get("/knowledge/parol/feedback");
        visitor.post("/knowledge/parol/feedback", Map.of("useful", "true"));
        var token = visitor.cookie("XSRF-TOKEN").orElseThrow();
        assertThat(jdbc.sql("select f::text from article_feedback f")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
        assertThat(jdbc.sql(
                                "select string_agg(column_name, ' ' order by column_name) from information_schema.columns where table_name = 'article_feedback'")
                        .query(String.class)
                        .single())
                .isEqualTo("article_id given_on useful voter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "1", "TRUE "})
    void countsNothingThatSaysNeither(String useful) {
        assertThat(library.post(null, "/knowledge/parol/feedback", "useful", useful))
                .hasStatus(303)
                .hasRedirectedUrl("/knowledge/parol/feedback");
        assertThat(library.count("article_feedback")).isZero();
    }

    @Test
    void countsNothingByAVisitOrWithoutTheToken() {
        library.get(null, "/knowledge/parol/feedback?useful=true");
        assertThat(mvc.post().uri("/knowledge/parol/feedback").param("useful", "true"))
                .hasStatus(403);
        assertThat(library.count("article_feedback")).isZero();
    }

    @Test
    void countsNothingOfAGuideOneMayNotRead() {
        library.guide("Тайна", "Текст", Readers.STAFF);
        assertThat(library.post(null, "/knowledge/tayna/feedback", "useful", "true"))
                .hasStatus(404);
        assertThat(library.get(null, "/knowledge/tayna/feedback")).hasStatus(404);
        assertThat(library.post(cast.teacher(), "/knowledge/tayna/feedback", "useful", "true"))
                .hasStatus(303);
    }

    @Test
    void stopsCountingWhereNoSchoolHasSoManyReaders() {
        for (int i = 0; i < 305; i++) desk.vote("parol", null, "voter" + i, true);
        assertThat(library.count("article_feedback")).isEqualTo(300);
    }

    @Test
    void countsAQuestionThatWasNotSentOnce() {
        for (int i = 0; i < 2; i++) {
            assertThat(library.post(cast.teacher(), "/knowledge/answers", "guide", "parol", "once", "form-1"))
                    .hasStatus(303)
                    .hasRedirectedUrl("/");
        }
        assertThat(library.count("article_answer")).isEqualTo(1);
        library.post(
                cast.teacher(),
                "/knowledge/answers",
                "guide",
                "parol",
                "once",
                UUID.randomUUID().toString());
        assertThat(library.count("article_answer")).isEqualTo(2);
        assertThat(library.post(cast.teacher(), "/knowledge/answers", "guide", "no-such"))
                .hasStatus(404);
        assertThat(library.post(cast.teacher(), "/knowledge/answers")).hasStatus(404);
        assertThat(library.post(null, "/knowledge/answers", "guide", "parol"))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in");
        assertThat(library.count("article_answer")).isEqualTo(2);
        assertThat(library.count("request")).isZero();
    }
}
