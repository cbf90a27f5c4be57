package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;

/** Cancelling and substituting the reception of today, from 14:00 to 15:30. */
@PageTest
class OccurrencePageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String WEEK = "/schedule?week=2026-W48#on-2026-11-24";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    TravelClock clock;

    @Autowired
    Cast cast;

    Clerk clerk;
    String at;

    @BeforeEach
    void begins() {
        clerk = new Clerk(mvc, cast, jdbc);
        cast.consultant2();
        Scenes.approved(drafts, signing, cast, year(), weekly(TUESDAY, "14:00", "15:30", cast.consultant()));
        at = "/schedule/occurrences/"
                + desk.timetable(TODAY, TODAY).occurrences().get(0).id();
    }

    @Test
    void cancelsOnceHoweverOftenItIsSent() {
        assertThat(cancel(cast.consultant(), Clerk.ANY_SCRIPT)).hasStatus(303).hasRedirectedUrl(WEEK);
        var before = clerk.rows();
        assertThat(cancel(cast.consultant(), Clerk.ANY_SCRIPT)).hasStatus(303);
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(desk.timetable(TODAY, TODAY).occurrences().get(0).reason()).isEqualTo(Clerk.ANY_SCRIPT);
        for (var uri : List.of("/schedule", at))
            assertThat(clerk.get(cast.consultant(), uri))
                    .bodyText()
                    .contains("Приём отменён", Clerk.HARMLESS)
                    .doesNotContain("<script>alert");
    }

    @Test
    void substitutesOnceHoweverOftenItIsSent() {
        assertThat(substitute(cast.consultant2(), Clerk.ANY_SCRIPT))
                .hasStatus(303)
                .hasRedirectedUrl(WEEK);
        var before = clerk.rows();
        assertThat(substitute(cast.consultant2(), Clerk.ANY_SCRIPT)).hasStatus(303);
        assertThat(clerk.rows()).isEqualTo(before);
        for (var uri : List.of("/schedule", at))
            assertThat(clerk.get(cast.consultant(), uri))
                    .bodyText()
                    .contains("Лугин", "Вместо: Соболева", Clerk.HARMLESS)
                    .doesNotContain("<script>alert");
    }

    @Test
    void changesNothingOnceItIsCancelled() {
        cancel(cast.consultant(), "Педсовет");
        var before = clerk.rows();
        for (var refused : List.of(
                cancel(cast.consultant(), "Другое"),
                cancel(cast.consultant2(), "Педсовет"),
                substitute(cast.consultant2(), "Курсы")))
            assertThat(refused)
                    .hasStatus(409)
                    .bodyText()
                    .contains("Этот приём уже отменён", "Соболева", "24 ноября 2026, 10:00");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T15:29, 303", "2026-11-24T15:30, 409", "2026-12-24T10:00, 409"})
    void changesNothingOnceItIsOver(String now, int status) {
        clock.setLocal(now);
        var before = clerk.rows();
        assertThat(substitute(cast.consultant2(), "Курсы")).hasStatus(status);
        assertThat(cancel(cast.consultant(), "Педсовет")).hasStatus(status);
        assertThat(clerk.rows().equals(before)).isEqualTo(status == 409);
        if (status == 409)
            assertThat(clerk.get(cast.consultant(), at)).bodyText().contains("Этот приём уже прошёл");
    }

    @Test
    void wantsAReason() {
        var before = clerk.rows();
        for (var reason : List.of("", "  \n ")) {
            assertThat(cancel(cast.consultant(), reason))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"why-error\"", "Напишите причину");
            assertThat(substitute(cast.consultant2(), reason))
                    .hasStatus(422)
                    .bodyText()
                    .contains("error-summary", "id=\"reason-error\"", "Напишите причину")
                    .containsPattern("value=\"" + cast.consultant2() + "\" selected");
        }
        assertThat(clerk.post(cast.consultant(), at + "/cancellation")).hasStatus(422);
        assertThat(clerk.post(cast.consultant(), at + "/substitution"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"consultant-error\"", "Выберите, кто примет", "id=\"reason-error\"");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void takesAReasonOf500SignsAndNoLonger() {
        var before = clerk.rows();
        for (var reason : List.of("я".repeat(501), Clerk.FLOOD)) {
            assertThat(cancel(cast.consultant(), reason))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"why-error\"", "не больше 500 знаков", reason);
            assertThat(substitute(cast.consultant2(), reason))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"reason-error\"", reason);
        }
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(substitute(cast.consultant2(), "я".repeat(500))).hasStatus(303);
        assertThat(cancel(cast.consultant(), "я".repeat(500))).hasStatus(303);
    }

    private MvcTestResult cancel(PersonId me, String reason) {
        return clerk.post(me, at + "/cancellation", Map.of("reason", reason));
    }

    private MvcTestResult substitute(PersonId by, String reason) {
        var typed = Map.of("consultant", by.toString(), "reason", reason);
        return clerk.post(cast.consultant(), at + "/substitution", typed);
    }
}
