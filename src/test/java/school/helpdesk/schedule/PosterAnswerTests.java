package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.quick;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.paper.Print;

@PageTest
class PosterAnswerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    SqlCount sql;

    @Autowired
    TravelClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"A5", "a4", "A3,A4", "А4", "0", "../A4", "%00", "A4%20x"})
    void refusesAPaperThatIsNone(String size) {
        approved(1);
        for (var at : new String[] {"/schedule/poster.pdf", "/schedule/versions/1/poster.pdf"})
            assertThat(mvc.get().uri(at + "?size=" + size))
                    .hasStatus(400)
                    .bodyText()
                    .contains("Выберите A4 или A3", "href=\"/schedule\"");
    }

    @Test
    void saysInWordsThatNothingIsInForce() {
        assertThat(mvc.get().uri("/schedule/poster.pdf"))
                .hasStatus(404)
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .contains("не действует ни один утверждённый график", "href=\"/schedule/versions\"");
        assertThat(mvc.get().uri("/schedule")).bodyText().doesNotContain("poster.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "x", "99999999999999"})
    void findsNoPosterOfAVersionThatIsNone(String number) {
        approved(1);
        assertThat(mvc.get().uri("/schedule/versions/" + number + "/poster.pdf"))
                .hasStatus(404);
    }

    @Test
    void keepsEveryVersionAndHangsTheOneInForce() {
        approved(1);
        var tomorrow = new Heading("Новый", LocalDate.of(2026, 11, 25), Scenes.LAST);
        Scenes.approved(drafts, signing, cast, tomorrow, weekly(TUESDAY, "15:00", "16:00", cast.consultant()));
        assertThat(text("/schedule/poster.pdf")).contains("№ 1,", "08:00–08:05");
        assertThat(text("/schedule/versions/1/poster.pdf")).contains("№ 1,", "08:00–08:05");
        assertThat(text("/schedule/versions/2/poster.pdf")).contains("№ 2,", "Новый", "15:00–16:00");
    }

    @Test
    void isNamedForOldProgramsAndForPeople() {
        approved(1);
        assertThat(mvc.get().uri("/schedule/poster.pdf?size=A3"))
                .hasHeader(
                        "Content-Disposition",
                        "inline; filename=\"schedule-1-A3.pdf\"; filename*=UTF-8''"
                                + "%D0%93%D1%80%D0%B0%D1%84%D0%B8%D0%BA%20%E2%84%96%201%2C%20A3.pdf");
    }

    @Test
    void letsWhoeverKeepsItAskWhetherItStillHolds() {
        approved(1);
        var etag =
                mvc.get().uri("/schedule/poster.pdf").exchange().getResponse().getHeader("ETag");
        assertThat(etag).isNotNull();
        assertThat(mvc.get().uri("/schedule/versions/1/poster.pdf").header("If-None-Match", etag))
                .hasStatus(304);
        approved(2);
        assertThat(mvc.get().uri("/schedule/poster.pdf").header("If-None-Match", etag))
                .hasStatusOk();
    }

    @Test
    void isOfferedOnThePublicPagesInTheLanguageOfThePage() {
        approved(1);
        for (var at : new String[] {"/schedule", "/schedule/versions/1"}) {
            assertThat(mvc.get().uri(at))
                    .bodyText()
                    .contains("Плакат для стенда", at + "/poster.pdf?size=A4&amp;lang=ru", at + "/poster.pdf?size=A3");
            assertThat(mvc.get().uri(at).cookie(new Cookie("lang", "en")))
                    .bodyText()
                    .contains("Poster for the information stand", at + "/poster.pdf?size=A4&amp;lang=en");
        }
    }

    @Test
    void isRussianWhateverLanguageTheReaderChose() {
        approved(1);
        var answer = mvc.get().uri("/schedule/poster.pdf").cookie(new Cookie("lang", "en"));
        assertThat(Print.of(answer.exchange().getResponse().getContentAsByteArray())
                        .text())
                .contains("УТВЕРЖДАЮ", "вторник")
                .doesNotContain("APPROVED", "Tuesday");
    }

    @Test
    void speaksEnglishOnlyWhenAsked() {
        approved(1);
        assertThat(text("/schedule/poster.pdf?lang=en"))
                .contains("APPROVED", "DRAWN UP BY", "Tuesday", "parents", "still in force");
        assertThat(text("/schedule/poster.pdf?lang=xx")).contains("УТВЕРЖДАЮ");
    }

    @Test
    void asksTheDatabaseAsOftenForManyLinesAsForFew() {
        approved(1);
        approved(150);
        var few = statements("/schedule/versions/1/poster.pdf");
        assertThat(statements("/schedule/versions/2/poster.pdf")).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(statements("/schedule/poster.pdf")).isEqualTo(few + 1);
    }

    private int statements(String uri) {
        mvc.get().uri(uri).exchange();
        clock.forward(Duration.ofMinutes(1));
        return sql.of(() -> assertThat(mvc.get().uri(uri)).hasStatusOk());
    }

    private String text(String uri) {
        return Print.of(mvc.get().uri(uri).exchange().getResponse().getContentAsByteArray())
                .text();
    }

    private void approved(int lines) {
        var said = IntStream.range(0, lines)
                .mapToObj(i -> LocalTime.of(8, 0).plusMinutes(i * 5L))
                .map(from -> quick(TUESDAY, from.toString(), from.plusMinutes(5).toString(), cast.consultant()))
                .toArray(Reception[]::new);
        Scenes.approved(drafts, signing, cast, year(), said);
    }
}
