package school.helpdesk.knowledge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;

@PageTest
class ArticlePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ArticleDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelClock clock;

    private Library library;

    @BeforeEach
    void begin() {
        library = new Library(mvc, cast, desk, jdbc);
    }

    @Test
    void isWrittenByAConsultantAndReadByEmployees() {
        var answer = library.post(cast.consultant(), "/knowledge", Library.FORM);
        assertThat(answer).hasStatus(303).hasRedirectedUrl("/knowledge/kak-zakryt-chetvert");
        assertThat(library.get(cast.teacher(), "/knowledge/kak-zakryt-chetvert"))
                .hasStatusOk()
                .bodyText()
                .contains("Как закрыть четверть", "Поставьте итог.", "Только для сотрудников", "24 ноября 2026")
                .doesNotContain("Для консультантов", "Править");
    }

    @Test
    void hidesWhatIsForEmployeesFromVisitors() {
        library.post(cast.consultant(), "/knowledge", Library.FORM);
        assertThat(library.get(null, "/knowledge/kak-zakryt-chetvert"))
                .hasStatus(404)
                .bodyText()
                .contains("Такой статьи нет", "role=\"search\"")
                .doesNotContain("четверть");
        assertThat(library.get(null, "/knowledge")).bodyText().doesNotContain("четверть");
        assertThat(library.get(null, "/knowledge?topic=GRADES")).bodyText().doesNotContain("четверть");
    }

    @Test
    void showsEverybodyWhatIsPublic() {
        library.publicGuide("Пароль", "Не называйте никому");
        assertThat(library.get(null, "/knowledge")).bodyText().contains("href=\"/knowledge/parol\"");
        assertThat(library.get(null, "/knowledge/parol"))
                .hasStatusOk()
                .bodyText()
                .contains("Не называйте никому");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-guide", "NEW", "%20", "a%00b", "пароль", "..%2f"})
    void helpsWhoLooksForAGuideThatIsNotThere(String slug) {
        assertThat(library.get(cast.teacher(), "/knowledge/" + slug)
                        .getResponse()
                        .getStatus())
                .isIn(404, 400);
    }

    @Test
    void isWrittenOnceByWhoSendsTheFormTwice() {
        var form = Library.form("once", "mark");
        var first = library.post(cast.consultant(), "/knowledge", form);
        var second = library.post(cast.consultant(), "/knowledge", form);
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(library.count("article")).isEqualTo(1);
        assertThat(library.post(cast.consultant(), "/knowledge", Library.form("once", "other")))
                .hasRedirectedUrl("/knowledge/kak-zakryt-chetvert-2");
    }

    @ParameterizedTest
    @CsvSource({
        "topic,,Выберите тему",
        "topic,COOKING,Выберите",
        "readers,EVERYBODY,Выберите",
        "title,'  ',Напишите заголовок",
        "body,'',Напишите текст"
    })
    void keepsWhatWasTypedWhenSomethingIsWrong(String field, String value, String complaint) {
        var form = Library.form("summary", "Мой пересказ", field, value == null ? "" : value);
        assertThat(library.post(cast.consultant(), "/knowledge", form))
                .hasStatus(422)
                .bodyText()
                .contains(complaint, "Мой пересказ");
        assertThat(library.count("article")).isZero();
    }

    @Test
    void refusesWhatIsTooLong() {
        var form = Library.form("title", "т".repeat(151), "summary", "с".repeat(301), "body", "б".repeat(50_001));
        assertThat(library.post(cast.consultant(), "/knowledge", form))
                .hasStatus(422)
                .bodyText()
                .contains("заголовок до 150", "описание до 300", "текст до 50 000", "ттт");
        var longest = Library.form("title", "т".repeat(150), "summary", "с".repeat(300), "body", "б".repeat(50_000));
        assertThat(library.post(cast.consultant(), "/knowledge", longest)).hasStatus(303);
    }

    @Test
    void showsNoHtmlThatSomebodyTyped() {
        var slug =
                library.publicGuide("<script>alert(1)</script>", "<script>alert(2)</script>[a](javascript:alert(3))");
        assertThat(library.get(null, "/knowledge/" + slug))
                .bodyText()
                .contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)")
                .doesNotContain("<script>alert", "href=\"javascript");
    }

    @Test
    void keepsEveryRevisionAndShowsWhatChanged() {
        library.post(cast.consultant(), "/knowledge", Library.FORM);
        var changed = Library.form(
                "body",
                "Поставьте годовой итог.",
                "topic",
                "ATTENDANCE",
                "readers",
                "PUBLIC",
                "why",
                "Уточнили",
                "seen",
                "1");
        assertThat(library.post(cast.consultant2(), "/knowledge/kak-zakryt-chetvert", changed))
                .hasStatus(303);
        assertThat(library.get(null, "/knowledge/kak-zakryt-chetvert"))
                .bodyText()
                .contains("Поставьте годовой итог.");
        assertThat(library.get(cast.director(), "/knowledge/kak-zakryt-chetvert/revisions"))
                .hasStatusOk()
                .bodyText()
                .contains("Редакция 1", "Редакция 2", "Уточнили", "Лугин");
        assertThat(text(library.get(cast.director(), "/knowledge/kak-zakryt-chetvert/revisions/2")))
                .contains(
                        "Изменено:",
                        "<ins><span class=\"visually-hidden\">[добавлено]</span>",
                        "Тема: была «Учёт текущей и итоговой успеваемости», стала «Учёт посещаемости»",
                        "Кто может читать: было «Только для сотрудников», стало «Для всех»");
        assertThat(library.get(cast.director(), "/knowledge/kak-zakryt-chetvert/revisions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Поставьте итог.")
                .doesNotContain("Что изменилось");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "-1", "x", "2?since=2&", "2?since=3", "1?since=2", "99999999999"})
    void knowsNoOtherRevisions(String number) {
        library.post(cast.consultant(), "/knowledge", Library.FORM);
        library.post(cast.consultant(), "/knowledge/kak-zakryt-chetvert", Library.form("body", "Иначе", "seen", "1"));
        var status = library.get(cast.consultant(), "/knowledge/kak-zakryt-chetvert/revisions/" + number)
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(number.startsWith("2?since=2") ? 200 : 404);
    }

    @Test
    void makesNoRevisionOfTheSameWords() {
        library.post(cast.consultant(), "/knowledge", Library.FORM);
        assertThat(library.post(cast.consultant(), "/knowledge/kak-zakryt-chetvert", Library.form("seen", "1")))
                .hasStatus(303);
        assertThat(library.count("article_revision")).isEqualTo(1);
    }

    @Test
    void tellsASecondEditorAndLosesNothing() {
        library.post(cast.consultant(), "/knowledge", Library.FORM);
        var first = Library.form("body", "Поставьте итог до пятницы.", "seen", "1");
        var second = Library.form("body", "Мой собственный вариант", "why", "Моя причина", "seen", "1");
        assertThat(library.post(cast.consultant(), "/knowledge/kak-zakryt-chetvert", first))
                .hasStatus(303);
        var told = library.post(cast.consultant2(), "/knowledge/kak-zakryt-chetvert", second);
        assertThat(told).hasStatus(409);
        assertThat(text(told))
                .contains(
                        "Соболева",
                        "вышла новая редакция этой статьи. Её автор",
                        "Мой собственный вариант",
                        "Моя причина",
                        "до пятницы.",
                        "name=\"seen\" value=\"2\"",
                        "Сохранить мой текст");
        assertThat(library.count("article_revision")).isEqualTo(2);
        var again = Library.form("body", "Мой собственный вариант", "seen", "2");
        assertThat(library.post(cast.consultant2(), "/knowledge/kak-zakryt-chetvert", again))
                .hasStatus(303);
        assertThat(library.count("article_revision")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "x", "-1", "7", "99999999999999"})
    void takesATextBasedOnNoRevisionForAnOldOne(String seen) {
        library.post(cast.consultant(), "/knowledge", Library.FORM);
        assertThat(library.post(
                        cast.consultant(),
                        "/knowledge/kak-zakryt-chetvert",
                        Library.form("body", "Новый", "seen", seen)))
                .hasStatus(409)
                .bodyText()
                .contains("Новый");
        assertThat(library.count("article_revision")).isEqualTo(1);
    }

    @Test
    void isWithdrawnAndShownAgain() {
        var slug = library.publicGuide("Пароль", "Тайна");
        var address = "/knowledge/" + slug;
        assertThat(library.post(cast.consultant(), address + "/withdrawal")).hasStatus(303);
        library.post(cast.consultant(), address + "/withdrawal");
        assertThat(library.get(null, address)).hasStatus(404);
        assertThat(library.get(cast.teacher(), address)).hasStatus(404);
        assertThat(library.get(null, "/knowledge")).bodyText().doesNotContain("Пароль");
        assertThat(library.get(cast.director(), address))
                .hasStatusOk()
                .bodyText()
                .contains("Снята с показа", "Соболева");
        assertThat(library.get(cast.consultant(), "/knowledge/checks"))
                .bodyText()
                .contains("Пароль");
        assertThat(library.post(cast.consultant2(), address + "/publication")).hasStatus(303);
        assertThat(library.get(null, address)).hasStatusOk();
        assertThat(jdbc.sql("select string_agg(act, ' ' order by id) from article_act")
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAW PUBLISH");
    }

    @Test
    void asksWhetherItIsStillTrueAfterHalfAYear() {
        var slug = library.publicGuide("Пароль", "Тайна");
        var checks = "/knowledge/checks";
        clock.forward(Duration.ofDays(180));
        assertThat(library.get(cast.consultant(), checks)).bodyText().contains("Все статьи проверены недавно");
        clock.forward(Duration.ofDays(1));
        assertThat(library.get(cast.consultant(), checks)).bodyText().contains("Пароль", "24 ноября 2026");
        assertThat(library.get(cast.consultant(), "/")).bodyText().contains("1 статью давно не проверяли");
        assertThat(library.get(cast.teacher(), "/")).bodyText().doesNotContain("давно не проверяли");
        assertThat(library.get(cast.consultant(), "/knowledge/" + slug))
                .bodyText()
                .contains("Давно не проверяли");
        assertThat(library.post(cast.consultant(), "/knowledge/" + slug + "/check"))
                .hasStatus(303);
        library.post(cast.consultant(), "/knowledge/" + slug + "/check");
        assertThat(library.get(cast.director(), checks)).bodyText().contains("Все статьи проверены недавно");
        assertThat(library.get(cast.consultant(), "/knowledge/" + slug))
                .bodyText()
                .contains("Всё ещё верно");
        assertThat(library.count("article_act")).isEqualTo(1);
    }

    @Test
    void isTrueAgainWhenWrittenAnew() {
        var slug = library.publicGuide("Пароль", "Тайна");
        clock.forward(Duration.ofDays(200));
        library.revise(slug, "Новая тайна", 1);
        assertThat(library.get(cast.consultant(), "/knowledge/checks"))
                .bodyText()
                .contains("Все статьи проверены недавно");
    }

    @Test
    void isWrittenByNobodyElse() {
        var slug = library.publicGuide("Пароль", "Тайна");
        for (var who : new PersonId[] {cast.teacher(), cast.formerConsultant(), cast.director(), cast.admin()}) {
            assertThat(library.get(who, "/knowledge/new")).hasStatus(404);
            assertThat(library.get(who, "/knowledge/" + slug + "/edit")).hasStatus(404);
            assertThat(library.post(who, "/knowledge", Library.FORM)).hasStatus(404);
            assertThat(library.post(who, "/knowledge/" + slug, Library.form("seen", "1")))
                    .hasStatus(404);
            for (var act : new String[] {"check", "withdrawal", "publication"})
                assertThat(library.post(who, "/knowledge/" + slug + "/" + act)).hasStatus(404);
        }
        assertThat(library.get(cast.teacher(), "/knowledge/" + slug + "/revisions"))
                .hasStatus(404);
        assertThat(library.get(null, "/knowledge/new")).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(library.count("article_revision")).isEqualTo(1);
    }

    @Test
    void carriesNoFormForVisitorsAndSaysWhetherACopyStillHolds() {
        var slug = library.publicGuide("Пароль", "Тайна");
        var first = library.get(null, "/knowledge/" + slug);
        assertThat(first)
                .hasStatusOk()
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .doesNotContain("_csrf");
        var etag = requireNonNull(first.getResponse().getHeader("ETag"));
        assertThat(mvc.get().uri("/knowledge/" + slug).header("If-None-Match", etag))
                .hasStatus(304);
        library.revise(slug, "Иначе", 1);
        assertThat(mvc.get().uri("/knowledge/" + slug).header("If-None-Match", etag))
                .hasStatusOk();
    }

    @Test
    void listsLongTopicsByPages() {
        library.fill(200);
        var first = text(library.get(cast.teacher(), "/knowledge?topic=GRADES"));
        assertThat(first).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(text(library.get(cast.teacher(), next)))
                .contains("rel=\"prev\"")
                .doesNotContain(firstOf(first));
        assertThat(library.get(null, "/knowledge?topic=GRADES&after=no-such")).hasStatusOk();
        assertThat(library.get(null, "/knowledge?topic=NONSENSE"))
                .hasStatusOk()
                .bodyText()
                .contains("Все статьи темы");
        assertThat(library.get(null, "/knowledge?topic=LESSONS")).bodyText().contains("ещё ничего не написано");
    }

    @Test
    void saysThatThereAreNoneYet() {
        assertThat(library.get(null, "/knowledge")).hasStatusOk().bodyText().contains("Статей пока нет");
    }

    private static String firstOf(String page) {
        return page.replaceAll("(?s).*?href=\"(/knowledge/many-[^\"]+)\".*", "$1");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
