package school.helpdesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.Heading;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Reception;
import school.helpdesk.schedule.SigningDesk;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkdayDesk;

/** The consultant receives on Thursdays from 14:00 to 15:30. */
@PageTest
class FreeTimesTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Autowired
    Staffroom room;

    @Autowired
    Cast cast;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    WorkdayDesk workdays;

    @Autowired
    FreeTimes times;

    @Autowired
    TrainingReader reader;

    @Autowired
    TravelClock clock;

    @LocalServerPort
    int port;

    private PersonId newcomer = PersonId.fresh();
    private UUID id;

    @BeforeEach
    void begin() {
        var heading = new Heading("График", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31));
        var draft = drafts.begin(heading, null, cast.consultant());
        drafts.add(
                draft,
                new Reception(
                        Kind.WEEKLY,
                        DayOfWeek.THURSDAY,
                        null,
                        LocalTime.of(14, 0),
                        LocalTime.of(15, 30),
                        "каб. 214",
                        Means.IN_PERSON,
                        Audience.EMPLOYEES,
                        cast.consultant(),
                        15,
                        1),
                cast.consultant());
        signing.submit(draft, cast.consultant());
        signing.approve(draft, null, cast.director());
        newcomer = room.joins("daria", "2026-11-24");
        id = room.trainingOf(newcomer);
    }

    @Test
    void areTheHoursOfTheTermBetweenReceptions() {
        var free = free(cast.consultant());
        assertThat(free)
                .extracting(FreeTimes.FreeDay::date)
                .containsExactly(TUESDAY, LocalDate.of(2026, 11, 25), THURSDAY, LocalDate.of(2026, 11, 27));
        assertThat(free.get(0).from()).startsWith(LocalTime.of(11, 0)).endsWith(LocalTime.of(16, 0));
        assertThat(free.get(1).from()).hasSize(8);
        assertThat(free.get(2).from())
                .contains(LocalTime.of(13, 0), LocalTime.of(16, 0))
                .doesNotContain(LocalTime.of(14, 0), LocalTime.of(15, 0));
        assertThat(free(room.colleague()).get(2).from()).hasSize(8);
    }

    @Test
    void leaveOutDaysOffAndGoOnWhenTheTermIsOver() {
        workdays.change(new OwnDay(LocalDate.of(2026, 11, 25), ChangeKind.DAY_OFF, "карантин"), cast.admin());
        assertThat(free(cast.consultant()))
                .extracting(FreeTimes.FreeDay::date)
                .doesNotContain(LocalDate.of(2026, 11, 25))
                .contains(LocalDate.of(2026, 11, 30));
        clock.setLocal("2026-12-10T20:00");
        assertThat(free(cast.consultant()))
                .extracting(FreeTimes.FreeDay::date)
                .containsExactly(LocalDate.of(2026, 12, 11), LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 15));
    }

    @Test
    void fillTheFormWithOneClick() {
        assertThat(room.get(cast.consultant(), "/trainings/" + id + "/session?date=2026-11-26&from=13:00"))
                .bodyText()
                .contains("value=\"2026-11-26\"", "value=\"13:00\"", "value=\"14:00\"");
        assertThat(room.get(cast.consultant(), "/trainings/" + id + "/session?date=nonsense"))
                .hasStatus(400);
    }

    @Test
    void warnOfOnesOwnReceptionAtTheChosenTime() {
        assertThat(overlapping("2026-11-26", "13:30", "14:30")).isTrue();
        assertThat(overlapping("2026-11-26", "15:00", "15:30")).isTrue();
        assertThat(overlapping("2026-11-26", "15:30", "16:30")).isFalse();
        assertThat(overlapping("2026-11-26", "13:00", "14:00")).isFalse();
        assertThat(overlapping("2026-11-25", "14:00", "15:00")).isFalse();
        cast.withPassword(cast.consultant());
        var visitor = new Visitor(port).signedIn("consultant");
        visitor.get("/trainings/" + id + "/session");
        var fields = Map.of("date", "2026-11-26", "from", "14:00", "to", "15:00", "place", "каб. 214");
        assertThat(visitor.post("/trainings/" + id + "/session", fields).statusCode())
                .isEqualTo(303);
        for (int times = 0; times < 2; times++)
            assertThat(visitor.get("/trainings/" + id).body())
                    .contains("В это время у консультанта приём: с 14:00 до 15:30, каб. 214");
        assertThat(room.get(newcomer, "/trainings/" + id)).bodyText().doesNotContain("у консультанта приём");
        clock.setLocal("2026-11-26T15:00");
        assertThat(room.get(cast.director(), "/trainings/" + id)).bodyText().doesNotContain("у консультанта приём");
    }

    @Test
    void leaveOutWhenTheConsultantTrainsSomebodyElse() {
        var other = room.trainingOf(room.joins("roman", "2026-11-24"));
        room.arranges(other, "2026-11-25");
        assertThat(free(cast.consultant()).get(1).from()).hasSize(7).doesNotContain(LocalTime.of(9, 0));
        assertThat(free(room.colleague()).get(1).from()).hasSize(8);
        room.arranges(id, "2026-11-26");
        assertThat(free(cast.consultant()).get(2).from()).contains(LocalTime.of(9, 0));
        room.arranges(id, "2026-11-25");
        assertThat(room.get(cast.consultant(), "/trainings/" + id))
                .bodyText()
                .contains("обучает другого сотрудника: с 09:00 до 10:00, каб. 214");
        room.arranges(other, "2026-11-26");
        assertThat(room.get(cast.consultant(), "/trainings/" + id))
                .bodyText()
                .doesNotContain("обучает другого сотрудника");
    }

    @Test
    void tellByWhenTheNewcomerIsToBeTrained() {
        assertThat(room.get(cast.consultant(), "/trainings/" + id + "/session"))
                .bodyText()
                .contains("Обучить до 24:00: пятница, 27 ноября 2026");
    }

    private List<FreeTimes.FreeDay> free(PersonId who) {
        return times.of(reader.latest(newcomer).orElseThrow(), who).days();
    }

    private boolean overlapping(String date, String from, String to) {
        var session = new Session(LocalDate.parse(date), LocalTime.parse(from), LocalTime.parse(to), "каб. 214");
        return times.overlapped(session, cast.consultant(), workdays.calendar()).isPresent();
    }
}
