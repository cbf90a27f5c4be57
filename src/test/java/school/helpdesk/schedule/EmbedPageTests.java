package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Audience;

@PageTest
class EmbedPageTests {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"[^>]*>");
    private static final Pattern SIGN_UP =
            Pattern.compile("<p class=\"no-print\"><a class=\"reception__sign-up\".*?</p>", Pattern.DOTALL);
    private static final Pattern DAYS = Pattern.compile("<div class=\"week\">.*</section>\\s*</div>", Pattern.DOTALL);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    SqlCount sql;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @BeforeEach
    void approve() {
        var friday =
                Scenes.reception(Kind.WEEKLY, FRIDAY, null, "08:00", "09:00", cast.consultant(), Audience.EMPLOYEES);
        var tuesday = weekly(TUESDAY, "14:00", "15:30", cast.consultant());
        Scenes.approved(drafts, signing, cast, year(), tuesday, friday);
    }

    @Test
    void saysWhoReceivesNowAndNext() {
        assertThat(body("")).contains("Ближайший приём", "вторник, 24 ноября 2026, с 14:00 до 15:30");
        clock.setLocal("2026-11-24T15:29");
        assertThat(body("")).contains("Сейчас идёт приём", "до 15:30", "Идёт сейчас");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?week=2026-W49", "?week=2026-W45", "?audience=EMPLOYEES"})
    void showsTheVeryDaysOfThePublicPageButForTheWayToSignUp(String query) {
        var page = SIGN_UP.matcher(days(text("/schedule" + query))).replaceAll("");
        assertThat(days(body(query)).replaceAll("\\s+", " ")).isEqualTo(page.replaceAll("\\s+", " "));
    }

    @Test
    void hasNothingOfThePortalAround() {
        assertThat(body("?week=2026-W49"))
                .doesNotContain("<header", "<footer", "skip-link", "<script", "<form", "_csrf", "/sign-in", "/display")
                .containsOnlyOnce("<nav")
                .containsOnlyOnce("<h1");
    }

    @Test
    void leadsOutOfTheFrameByOneLinkOnly() {
        assertThat(links("?week=2026-W49&audience=PARENTS"))
                .containsExactly(
                        "/schedule/embed?week=2026-W48&amp;audience=PARENTS",
                        "/schedule/embed?audience=PARENTS",
                        "/schedule/embed?week=2026-W50&amp;audience=PARENTS",
                        "/schedule?week=2026-W49&amp;audience=PARENTS");
        assertThat(body(""))
                .containsOnlyOnce("target=")
                .contains("<a target=\"_top\" rel=\"noopener\" href=\"/schedule\">Открыть на сайте помощи</a>");
    }

    @Test
    void keepsWhatItWasAskedToLookLike() {
        assertThat(links("?theme=dark&lang=en"))
                .contains("/schedule/embed?week=2026-W49&amp;theme=dark&amp;lang=en", "/schedule");
        assertThat(links("?theme=auto&lang=ru&audience=ALL")).contains("/schedule/embed?week=2026-W49");
    }

    @Test
    void showsOnlyWhatIsForTheReader() {
        assertThat(body("?audience=EMPLOYEES"))
                .contains("График оказания помощи сотрудникам", "с 08:00 до 09:00")
                .doesNotContain("с 14:00 до 15:30");
        assertThat(body("?audience=PARENTS"))
                .contains("График оказания помощи родителям", "с 14:00 до 15:30")
                .doesNotContain("с 08:00 до 09:00");
    }

    @Test
    void speaksEnglishWhenAsked() {
        assertThat(body("?lang=en&audience=PARENTS"))
                .contains("<html lang=\"en\" data-theme=\"auto\"", "schedule for parents", "Next reception", "Friday")
                .contains("Open on the help site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wearsTheThemeItIsGiven(String theme) {
        assertThat(body("?theme=" + theme)).contains("<html lang=\"ru\" data-theme=\"" + theme + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audience=nonsense",
                "theme=purple&lang=de",
                "theme=%22%3E%3Cb%3E&lang=%0D%0A",
                "week=",
                "view=clear"
            })
    void isAsByDefaultWhenAskedForNonsense(String query) {
        assertThat(body("?" + query)).isEqualTo(body(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W54", "2026-W00", "9999-W52", "x", "٢٠٢٦-W49", "<b>"})
    void findsNoWeekThatIsNoneAndStaysInTheFrame(String week) {
        assertThat(mvc.get().uri("/schedule/embed").queryParam("week", week))
                .hasStatus(404)
                .bodyText()
                .contains("class=\"framed\"", "Такой недели нет", "23 ноября — 29 ноября 2026")
                .doesNotContain("<header");
    }

    @Test
    void costsNoMoreStatementsThanThePublicPage() {
        var framed = statements("/schedule/embed?audience=PARENTS");
        assertThat(framed).hasSizeLessThanOrEqualTo(7);
        assertThat(framed.size())
                .isLessThanOrEqualTo(statements("/schedule?audience=PARENTS").size());
    }

    private List<String> statements(String uri) {
        mvc.get().uri(uri).exchange();
        clock.forward(Duration.ofMinutes(1));
        return sql.statements(() -> assertThat(mvc.get().uri(uri)).hasStatusOk());
    }

    private static String days(String page) {
        var days = DAYS.matcher(page);
        assertThat(days.find()).isTrue();
        return days.group();
    }

    private List<String> links(String query) {
        return LINK.matcher(body(query)).results().map(link -> link.group(1)).toList();
    }

    private String body(String query) {
        return text("/schedule/embed" + query);
    }

    private String text(String uri) {
        var answer = mvc.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
