package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;

/** Who may take over the reception of today, from 14:00 to 15:30. */
@PageTest
class SubstitutePageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

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
    void letsNobodyReceiveWhoMayNot() {
        var before = clerk.rows();
        assertThat(substitute(cast.teacher(), "Курсы"))
                .hasStatus(409)
                .bodyText()
                .contains("нет приказа о назначении");
        assertThat(substitute(cast.formerConsultant(), "Курсы")).hasStatus(409);
        assertThat(substitute(cast.consultant(), "Курсы"))
                .hasStatus(409)
                .bodyText()
                .contains("и так принимает в это время");
        assertThat(substitute(new PersonId(UUID.randomUUID()), "Курсы")).hasStatus(404);
        var typed = Map.of("consultant", "x", "reason", "Курсы");
        assertThat(clerk.post(cast.consultant(), at + "/substitution", typed))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"consultant-error\"", "Выберите значение из списка", "value=\"Курсы\"");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void offersOnlyWhoIsFreeAndMayReceive() {
        assertThat(clerk.get(cast.consultant(), at)).bodyText().contains("Лугин Пётр Павловна</option>");
        Scenes.approved(
                drafts,
                signing,
                cast,
                new Heading("Второй", TODAY, Scenes.LAST),
                Scenes.reception(Kind.WEEKLY, TUESDAY, null, "14:00", "15:30", cast.consultant(), Audience.EMPLOYEES),
                weekly(TUESDAY, "16:00", "17:00", cast.consultant()),
                weekly(TUESDAY, "16:30", "17:30", cast.consultant2()));
        var today = desk.timetable(TODAY, TODAY).occurrences();
        for (var held : today.subList(0, 2))
            assertThat(clerk.get(cast.consultant(), "/schedule/occurrences/" + held.id()))
                    .bodyText()
                    .contains("Заменить некем");
        at = "/schedule/occurrences/" + today.get(1).id();
        assertThat(substitute(cast.consultant2(), "Курсы"))
                .hasStatus(409)
                .bodyText()
                .contains("в это время принимает в другом месте");
    }

    private MvcTestResult substitute(PersonId by, String reason) {
        var typed = Map.of("consultant", by.toString(), "reason", reason);
        return clerk.post(cast.consultant(), at + "/substitution", typed);
    }
}
