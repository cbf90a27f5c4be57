package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

/** The form of the heading, as it stands in the list for a new draft and in a draft for its own. */
@PageTest
class DraftPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    Cast cast;

    Clerk clerk;
    UUID draft;

    @BeforeEach
    void begins() {
        clerk = new Clerk(mvc, cast, jdbc);
        draft = drafts.begin(year(), null, cast.consultant());
        drafts.add(draft, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
    }

    @Test
    void beginsOneDraftHoweverOftenItIsSent() {
        var first = begin("Новый", "2026-12-01", "2027-05-31");
        assertThat(first).hasStatus(303).flash().containsEntry("done", "schedule.done.begun");
        var before = clerk.rows();
        assertThat(begin("Новый", "2026-12-01", "2027-05-31"))
                .hasStatus(303)
                .hasRedirectedUrl(first.getResponse().getRedirectedUrl());
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(clerk.get(
                        cast.consultant(), String.valueOf(first.getResponse().getRedirectedUrl())))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>Новый</h1>", "с 1 декабря 2026 по 31 мая 2027");
    }

    @Test
    void changesTheHeadingOfADraft() {
        assertThat(describe("Другой", "2026-09-02", "2027-05-30"))
                .hasStatus(303)
                .hasRedirectedUrl("/schedule/drafts/" + draft);
        assertThat(drafts.page(draft, cast.consultant()).schedule().heading())
                .extracting(Heading::title, heading -> heading.effectiveFrom().toString())
                .containsExactly("Другой", "2026-09-02");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-12-01, 2027-05-31, title, Назовите график",
        "'   ', 2026-12-01, 2027-05-31, title, Назовите график",
        "Год, '', 2027-05-31, effectiveFrom, Укажите первый день",
        "Год, 2026-12-01, '', effectiveTo, Укажите последний день",
        "Год, 2026-02-30, 2027-05-31, effectiveFrom, 'Введите дату, которая есть'",
        "Год, 2026-12-01, 2027-02-29, effectiveTo, 'Введите дату, которая есть'",
        "Год, 01.12.2026, 2027-05-31, effectiveFrom, 'Введите дату, которая есть'",
        "Год, <b>, 2027-05-31, effectiveFrom, 'Введите дату, которая есть'",
        "Год, 1999-12-31, 2027-05-31, effectiveFrom, Такого года",
        "Год, 2026-12-01, 9999-12-31, effectiveTo, Такого года",
        "Год, 2026-12-01, 2026-11-30, effectiveTo, Последний день раньше первого",
        "Год, 2026-12-01, 2031-12-02, effectiveTo, не больше чем на 5 лет"
    })
    void sendsTheFormBackAsItWasTyped(String title, String from, String to, String field, String word) {
        var before = clerk.rows();
        for (var answer : new MvcTestResult[] {begin(title, from, to), describe(title, from, to)}) {
            assertThat(answer)
                    .hasStatus(422)
                    .bodyText()
                    .contains("error-summary", "href=\"#" + field + "\"", "id=\"" + field + "-error\"", word);
            for (var typed : new String[] {title.strip(), from, to})
                assertThat(answer).bodyText().contains("value=\"" + typed.replace("<b>", "&lt;b&gt;") + "\"");
        }
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void namesEveryMistakeOfAnEmptyForm() {
        var before = clerk.rows();
        for (var uri : new String[] {"/schedule/drafts", "/schedule/drafts/" + draft})
            assertThat(clerk.post(cast.consultant(), uri))
                    .hasStatus(422)
                    .bodyText()
                    .contains("title-error", "effectiveFrom-error", "effectiveTo-error");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void takesATitleOf200SignsAndNoLonger() {
        assertThat(begin("я".repeat(200), "2026-12-01", "2027-05-31")).hasStatus(303);
        var before = clerk.rows();
        for (var title : new String[] {"я".repeat(201), Clerk.FLOOD}) {
            assertThat(begin(title, "2026-12-01", "2027-05-31")).hasStatus(422);
            assertThat(describe(title, "2026-12-01", "2027-05-31"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("не больше 200 знаков", title);
        }
        assertThat(begin("Год", Clerk.FLOOD, "2027-05-31")).hasStatus(422);
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void keepsATitleOfAnyScriptAndShowsItHarmless() {
        assertThat(describe(Clerk.ANY_SCRIPT, "2026-09-01", "2027-05-31")).hasStatus(303);
        assertThat(drafts.page(draft, cast.consultant()).schedule().heading().title())
                .isEqualTo(Clerk.ANY_SCRIPT);
        for (var uri : new String[] {"/schedule/drafts", "/schedule/drafts/" + draft})
            assertThat(clerk.get(cast.consultant(), uri))
                    .bodyText()
                    .contains(Clerk.HARMLESS)
                    .doesNotContain("<script>alert");
    }

    @Test
    void beginsWithTheLinesOfAnApprovedVersionOnly() {
        signing.submit(draft, cast.consultant());
        var typed = new HashMap<>(form("Новый", "2026-12-01", "2027-05-31"));
        var before = clerk.rows();
        for (var basis : new String[] {draft.toString(), UUID.randomUUID().toString()}) {
            typed.put("basedOn", basis);
            assertThat(clerk.post(cast.consultant(), "/schedule/drafts", typed)).hasStatus(404);
        }
        typed.put("basedOn", "nonsense");
        assertThat(clerk.post(cast.consultant(), "/schedule/drafts", typed)).hasStatus(422);
        assertThat(clerk.rows()).isEqualTo(before);
        signing.approve(draft, null, cast.director());
        typed.put("basedOn", draft.toString());
        var begun = clerk.post(cast.consultant(), "/schedule/drafts", typed);
        assertThat(begun).hasStatus(303);
        assertThat(clerk.get(
                        cast.consultant(), String.valueOf(begun.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("14:00–15:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?basedOn=x", "/{draft}?edit=x", "/{draft}?copy=x", "/{draft}?after=x"})
    void refusesAQuestionThatCannotBeRead(String question) {
        assertThat(clerk.get(cast.consultant(), "/schedule/drafts" + question.replace("{draft}", draft.toString())))
                .hasStatus(400);
    }

    private Map<String, String> form(String title, String from, String to) {
        return Map.of("title", title, "effectiveFrom", from, "effectiveTo", to);
    }

    private MvcTestResult begin(String title, String from, String to) {
        return clerk.post(cast.consultant(), "/schedule/drafts", form(title, from, to));
    }

    private MvcTestResult describe(String title, String from, String to) {
        return clerk.post(cast.consultant(), "/schedule/drafts/" + draft, form(title, from, to));
    }
}
