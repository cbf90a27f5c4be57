package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;
import school.helpdesk.school.Week;

@PageTest
@RecordApplicationEvents
class WorkdayChangeTests {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    WorkdayDesk desk;

    @Autowired
    SchoolDesk school;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void changesADayForEverybodyAtOnce() {
        assertThat(post("2026-11-25", "DAY_OFF", "карантин, приказ № 15"))
                .hasStatus(303)
                .hasRedirectedUrl("/workdays?year=2026")
                .flash()
                .containsEntry("done", "workdays.done.MADE");
        assertThat(desk.term(LocalDate.parse("2026-11-24"), 1).deadline()).isEqualTo("2026-11-26");
        assertThat(events.stream(CalendarChanged.class)).hasSize(1);
        assertThat(mvc.get().uri("/workdays")).bodyText().contains("карантин, приказ № 15", "246 рабочих дней");
        assertThat(mvc.get().uri("/workdays/term?from=2026-11-24&days=1"))
                .bodyText()
                .contains("выходной по решению школы: карантин, приказ № 15");
    }

    @Test
    void changesNothingWhenTheSameIsSaidTwice() {
        post("2026-11-25", "DAY_OFF", "карантин");
        assertThat(post("2026-11-25", "DAY_OFF", "карантин"))
                .hasStatus(303)
                .flash()
                .containsEntry("done", "workdays.done.UNCHANGED");
        assertThat(rows()).isEqualTo(1);
        assertThat(events.stream(CalendarChanged.class)).hasSize(1);
    }

    @Test
    void letsANewWordTakeThePlaceOfTheOldAndKeepsBoth() {
        post("2026-11-25", "DAY_OFF", "карантин");
        assertThat(post("2026-11-25", "WORKING", "карантина не будет"))
                .hasStatus(303)
                .flash()
                .containsEntry("done", "workdays.done.REPLACED");
        assertThat(desk.ownDays()).containsExactly(new OwnDay(WEDNESDAY, ChangeKind.WORKING, "карантина не будет"));
        assertThat(rows()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from workday_change where removed_by = ?")
                        .param(cast.admin().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void removesAChangeOnceAndForAll() {
        post("2026-11-25", "DAY_OFF", "карантин");
        assertThat(remove("2026-11-25"))
                .hasStatus(303)
                .hasRedirectedUrl("/workdays?year=2026")
                .flash()
                .containsEntry("done", "workdays.done.REMOVED");
        assertThat(remove("2026-11-25")).hasStatus(303).flash().containsEntry("done", "workdays.done.UNCHANGED");
        assertThat(desk.calendar().isWorkday(WEDNESDAY)).isTrue();
        assertThat(events.stream(CalendarChanged.class)).hasSize(2);
        assertThat(rows()).isEqualTo(1);
        assertThat(post("2026-11-25", "DAY_OFF", "карантин")).hasStatus(303);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void announcesAnotherWeekAsAChangeOfTheCalendar() {
        var profile = school.profile();
        school.change(profile);
        assertThat(events.stream(CalendarChanged.class)).isEmpty();
        school.change(with(profile, Week.SIX_DAYS));
        assertThat(events.stream(CalendarChanged.class)).hasSize(1);
        assertThat(desk.calendar().isWorkday(LocalDate.parse("2026-11-28"))).isTrue();
    }

    private MvcTestResult post(String date, String kind, String note) {
        return mvc.post()
                .uri("/workdays/changes")
                .with(csrf())
                .with(cast.as(cast.admin()))
                .param("date", date)
                .param("kind", kind)
                .param("note", note)
                .exchange();
    }

    private MvcTestResult remove(String date) {
        return mvc.post()
                .uri("/workdays/changes/{date}/removal", date)
                .with(csrf())
                .with(cast.as(cast.admin()))
                .exchange();
    }

    private int rows() {
        return jdbc.sql("select count(*) from workday_change")
                .query(Integer.class)
                .single();
    }

    private static SchoolProfile with(SchoolProfile old, Week week) {
        return new SchoolProfile(
                old.name(),
                old.shortName(),
                old.town(),
                old.address(),
                old.phone(),
                old.email(),
                old.site(),
                old.supportPhone(),
                old.supportEmail(),
                old.zone(),
                week);
    }
}
