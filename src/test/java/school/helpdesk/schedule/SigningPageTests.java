package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Role;

/** What the director does with a schedule that waits for them. */
@PageTest
class SigningPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    PeopleDesk people;

    @Autowired
    Cast cast;

    Clerk clerk;
    UUID draft;
    String at;

    @BeforeEach
    void begins() {
        clerk = new Clerk(mvc, cast, jdbc);
        cast.director();
        draft = drafts.begin(year(), null, cast.consultant());
        drafts.add(draft, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        at = "/schedule/drafts/" + draft;
    }

    private void submits() {
        assertThat(signing.submit(draft, cast.consultant())).isEmpty();
    }

    @Test
    void approvesOnceHoweverOftenItIsSent() {
        submits();
        var content = drafts.page(draft, cast.consultant()).schedule().content();
        assertThat(clerk.get(cast.director(), at + "/approval"))
                .hasStatusOk()
                .bodyText()
                .contains("Это первый график", "Утвердить график", "name=\"seen\" value=\"" + content + "\"")
                .contains("Составил", "Соболева Мария Павловна", "24 ноября 2026, 10:00");
        assertThat(clerk.post(cast.director(), at + "/approval", Map.of("seen", content)))
                .hasStatus(303)
                .hasRedirectedUrl("/schedule/versions/1");
        var before = clerk.rows();
        assertThat(clerk.post(cast.director(), at + "/approval", Map.of("seen", content)))
                .hasStatus(303)
                .hasRedirectedUrl("/schedule/versions/1");
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(clerk.get(cast.director(), at + "/approval"))
                .as("whoever goes back is shown what was signed")
                .hasStatus(303)
                .hasRedirectedUrl("/schedule/versions/1");
    }

    @Test
    void decidesOnlyAboutWhatIsSubmitted() {
        var before = clerk.rows();
        assertThat(clerk.get(cast.director(), at + "/approval")).hasStatus(404);
        assertThat(clerk.post(cast.director(), at + "/approval"))
                .hasStatus(409)
                .bodyText()
                .contains("График сейчас черновик");
        assertThat(clerk.post(cast.director(), at + "/return", Map.of("remarks", "Мало")))
                .hasStatus(409);
        assertThat(clerk.rows()).isEqualTo(before);
        submits();
        signing.giveBack(draft, "Мало", cast.director());
        before = clerk.rows();
        assertThat(clerk.post(cast.director(), at + "/approval"))
                .hasStatus(409)
                .bodyText()
                .contains("Директор вернул график");
        assertThat(clerk.post(cast.director(), at + "/return", Map.of("remarks", "Ещё")))
                .hasStatus(409);
        assertThat(clerk.rows()).isEqualTo(before);
    }

    /** A letter that has left cannot be taken back, and neither does it lead nowhere. */
    @Test
    void leadsToTheListWhenNothingWaitsAnyMore() {
        submits();
        signing.withdraw(draft, cast.consultant());
        assertThat(clerk.get(cast.director(), at + "/approval"))
                .hasStatus(303)
                .hasRedirectedUrl("/schedule/drafts")
                .flash()
                .containsEntry("done", "schedule.approval.over");
        submits();
        signing.giveBack(draft, "Мало", cast.director());
        assertThat(clerk.get(cast.director(), at + "/approval")).hasStatus(303).hasRedirectedUrl("/schedule/drafts");
        assertThat(clerk.get(cast.director(), "/schedule/drafts")).hasStatusOk();
    }

    @Test
    void signsOnlyWhatWasSeen() {
        submits();
        var before = clerk.rows();
        for (var seen : List.of("0".repeat(64), "x", "", Clerk.FLOOD))
            assertThat(clerk.post(cast.director(), at + "/approval", Map.of("seen", seen)))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Пока вы читали график, он изменился");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void refusesToApproveOnesOwnSchedule() {
        people.hold(cast.consultant(), EnumSet.of(Role.DIRECTOR));
        submits();
        var before = clerk.rows();
        assertThat(clerk.get(cast.consultant(), at + "/approval"))
                .hasStatusOk()
                .bodyText()
                .contains("Вы составили и подписали этот график сами")
                .doesNotContain("Утвердить график</button>");
        assertThat(clerk.post(cast.consultant(), at + "/approval"))
                .hasStatus(409)
                .bodyText()
                .contains("Утвердить его должен другой человек");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void showsTheDirectorWhatIsDifferent() {
        submits();
        signing.approve(draft, null, cast.director());
        var heading = new Heading("Второй", LocalDate.of(2026, 12, 1), Scenes.LAST);
        var next = drafts.begin(heading, draft, cast.consultant());
        var line =
                drafts.page(next, cast.consultant()).schedule().lines().get(0).id();
        drafts.change(next, line, weekly(TUESDAY, "15:00", "16:30", cast.consultant()), 0, cast.consultant());
        drafts.add(next, weekly(FRIDAY, "09:00", "10:00", cast.consultant2()), cast.consultant());
        signing.submit(next, cast.consultant());
        assertThat(clerk.get(cast.director(), "/schedule/drafts/" + next + "/approval"))
                .hasStatusOk()
                .bodyText()
                .contains("Что изменилось по сравнению с графиком № 1", "Добавлена 1 строка", "Изменена 1 строка")
                .contains("График № 1 (График на учебный год) перестанет действовать после 30 ноября 2026")
                .containsPattern("<del><bdi>14:00</bdi></del>\\s*<span[^>]*>→</span> <ins><bdi>15:00</bdi></ins>")
                .containsPattern(
                        "<bdi>График на учебный год</bdi></del>\\s*<span[^>]*>→</span> <ins><bdi>Второй</bdi>");
        signing.withdraw(next, cast.consultant());
        drafts.remove(next, line, cast.consultant());
        signing.submit(next, cast.consultant());
        assertThat(clerk.get(cast.director(), "/schedule/drafts/" + next + "/approval"))
                .bodyText()
                .contains("Убрана 1 строка", "Добавлена 1 строка")
                .doesNotContain("Изменена");
    }

    @Test
    void givesBackWithRemarksHoweverOftenItIsSent() {
        submits();
        var typed = Map.of("remarks", Clerk.ANY_SCRIPT + "\nи ещё");
        assertThat(clerk.post(cast.director(), at + "/return", typed))
                .hasStatus(303)
                .hasRedirectedUrl("/schedule/drafts");
        var before = clerk.rows();
        assertThat(clerk.post(cast.director(), at + "/return", typed)).hasStatus(303);
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(drafts.page(draft, cast.consultant()).schedule().remark())
                .map(ScheduleRemark::body)
                .contains(typed.get("remarks"));
        assertThat(clerk.get(cast.consultant(), at))
                .bodyText()
                .contains(Clerk.HARMLESS)
                .doesNotContain("<script>alert");
    }

    @Test
    void wantsRemarksThatSaySomething() {
        submits();
        var before = clerk.rows();
        for (var typed : List.of(Map.<String, String>of(), Map.of("remarks", " \n ")))
            assertThat(clerk.post(cast.director(), at + "/return", typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("error-summary", "id=\"remarks-error\"", "Напишите, что исправить");
        for (var remarks : List.of("я".repeat(4001), Clerk.FLOOD))
            assertThat(clerk.post(cast.director(), at + "/return", Map.of("remarks", remarks)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"remarks-error\"", "не больше 4000 знаков", remarks);
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(clerk.post(cast.director(), at + "/return", Map.of("remarks", "я".repeat(4000))))
                .hasStatus(303);
    }
}
