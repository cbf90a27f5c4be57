package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.knowledge.ArticleDesk;
import school.helpdesk.knowledge.Readers;
import school.helpdesk.knowledge.Wording;
import school.helpdesk.people.Topic;

/** Guides offered before a request is sent, and guides made of answers. */
@PageTest
class SuggestionTests {

    private static final String[] FORM = {
        "topic", "GRADES", "subject", "Не ставится отметка за четверть", "happened", "Раз\nДва", "steps", "Шаг <1>",
        "expected", "Отметка", "place", "Итоговые", "schoolClass", "7 «Б»", "once", "form-1"
    };

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ArticleDesk guides;

    @Autowired
    RequestDesk desk;

    @Autowired
    JdbcClient jdbc;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
    }

    @Test
    void offersGuidesWhileTheSubjectIsTyped() {
        guide("Отметка за четверть не ставится");
        var piece = hands.get(cast.teacher(), "/knowledge/suggestions?subject=не ставится отметк");
        assertThat(text(piece))
                .contains("Отметка за четверть не ставится", "form=\"answered\"", "target=\"_blank\"")
                .doesNotContain("<html", "<main");
        assertThat(text(hands.get(cast.teacher(), "/knowledge/suggestions?subject=где столовая")))
                .doesNotContain("<li", "<h2");
        assertThat(hands.get(cast.teacher(), "/knowledge/suggestions")).hasStatusOk();
        assertThat(mvc.get().uri("/knowledge/suggestions?subject=отметка")).hasStatus(303);
    }

    @Test
    void offersAtMostFiveAndNoneForOneWordOfMany() {
        for (int i = 0; i < 8; i++) guide("Отметка за четверть " + i);
        assertThat(text(hands.get(cast.teacher(), "/knowledge/suggestions?subject=отметка четверть"))
                        .split("<li"))
                .hasSize(6);
        assertThat(text(hands.get(
                        cast.teacher(), "/knowledge/suggestions?subject=печатать журнал отметка двух сторонах листа")))
                .doesNotContain("<li");
    }

    @Test
    void takesTheStepOverThemWithoutAScript() {
        assertThat(text(hands.get(cast.teacher(), "/requests/new")))
                .contains("formaction=\"/requests/suggestions?draft=", "action=\"/requests?draft=", "<noscript>");
        guide("Отметка за четверть не ставится");
        var step = hands.post(cast.teacher(), "/requests/suggestions", FORM);
        assertThat(step).hasStatusOk();
        assertThat(text(step))
                .contains(
                        "Возможно, это уже описано",
                        "Отметка за четверть не ставится",
                        "name=\"topic\" value=\"GRADES\"",
                        "value=\"Раз\nДва\"",
                        "value=\"Шаг &lt;1&gt;\"",
                        "name=\"schoolClass\" value=\"7 «Б»\"",
                        "name=\"once\" value=\"form-1\"");
        assertThat(requests()).isZero();
        assertThat(hands.post(cast.teacher(), "/requests", FORM)).hasRedirectedUrl("/requests/1");
        assertThat(jdbc.sql("select happened from request").query(String.class).single())
                .isEqualTo("Раз\nДва");
    }

    @Test
    void leadsBackToTheFormWithEverythingTyped() {
        guide("Отметка за четверть не ставится");
        var fields = Arrays.copyOf(FORM, FORM.length + 2);
        fields[FORM.length] = "edit";
        fields[FORM.length + 1] = "true";
        var form = hands.post(cast.teacher(), "/requests/suggestions", fields);
        assertThat(form).hasStatusOk();
        assertThat(text(form))
                .contains("Попросить о помощи", "Раз\nДва", "value=\"7 &laquo;Б&raquo;\"", "value=\"form-1\"");
    }

    @Test
    void sendsAtOnceWhatNoGuideAnswers() {
        assertThat(hands.post(cast.teacher(), "/requests/suggestions", FORM))
                .hasStatus(303)
                .hasRedirectedUrl("/requests/1");
    }

    @Test
    void sendsAtOnceWhatIsSentStraight() {
        guide("Отметка за четверть не ставится");
        assertThat(hands.post(cast.teacher(), "/requests", FORM)).hasStatus(303).hasRedirectedUrl("/requests/1");
    }

    @Test
    void namesMistakesBeforeAnyGuide() {
        guide("Отметка за четверть не ставится");
        var answer = hands.post(cast.teacher(), "/requests/suggestions", "subject", "Не ставится отметка за четверть");
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Напишите, что произошло").doesNotContain("Возможно, это уже описано");
        assertThat(hands.post(cast.teacher(), "/requests/suggestions")).hasStatus(422);
    }

    @Test
    void makesAGuideOfAnAnswerInTwoClicks() {
        answered();
        assertThat(text(hands.get(cast.consultant(), "/requests/1"))).contains("/knowledge/new?from=request-1");
        var form = hands.get(cast.consultant(), "/knowledge/new?from=request-1");
        assertThat(form).hasStatusOk();
        assertThat(text(form))
                .contains(
                        "value=\"Не ставится отметка за четверть\"",
                        "<option value=\"GRADES\" selected=\"selected\"",
                        "## Вопрос",
                        "Раз\nДва",
                        "## Ответ",
                        "Откройте период.",
                        "Уберите имена")
                .doesNotContain("Тайная заметка", "Берёзкина Ирина");
        assertThat(hands.post(
                        cast.consultant(),
                        "/knowledge",
                        "topic",
                        "GRADES",
                        "readers",
                        "STAFF",
                        "title",
                        "Не ставится отметка за четверть",
                        "body",
                        "## Вопрос"))
                .hasRedirectedUrl("/knowledge/ne-stavitsya-otmetka-za-chetvert");
    }

    @Test
    void makesNoneOfWhatIsNotAnsweredOrNotTheirs() {
        hands.post(cast.teacher(), "/requests", FORM);
        assertThat(text(hands.get(cast.consultant(), "/requests/1"))).doesNotContain("/knowledge/new?from");
        assertThat(hands.get(cast.consultant(), "/knowledge/new?from=request-1"))
                .hasStatus(404);
        desk.take(1, cast.consultant());
        desk.answer(1, cast.consultant(), new Saying("Откройте период.", null));
        assertThat(text(hands.get(cast.teacher(), "/requests/1"))).doesNotContain("/knowledge/new?from");
        assertThat(text(hands.get(cast.director(), "/requests/1"))).doesNotContain("/knowledge/new?from");
        assertThat(hands.get(cast.teacher(), "/knowledge/new?from=request-1")).hasStatus(404);
        for (var nonsense :
                new String[] {"request-2", "request-", "request-x", "visit-1", "", "request-9999999999999999999"})
            assertThat(hands.get(cast.consultant(), "/knowledge/new?from=" + nonsense))
                    .as(nonsense)
                    .hasStatus(404);
    }

    private void answered() {
        hands.post(cast.teacher(), "/requests", FORM);
        desk.take(1, cast.consultant());
        desk.note(1, cast.consultant(), new Saying("Тайная заметка", null));
        desk.answer(1, cast.consultant(), new Saying("Откройте период.", null));
    }

    private void guide(String title) {
        guides.write(
                new Wording(Topic.GRADES, Readers.STAFF, title, "", "Подробности"),
                cast.consultant(),
                UUID.randomUUID());
    }

    private int requests() {
        return jdbc.sql("select count(*) from request").query(Integer.class).single();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
