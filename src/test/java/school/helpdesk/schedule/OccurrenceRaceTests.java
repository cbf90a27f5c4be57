package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;
import static school.helpdesk.schedule.Together.done;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Order;

@PageTest
class OccurrenceRaceTests {

    private static final int TIMES = 5;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    OccurrenceDesk occurrences;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    PersonId third;
    OccurrenceId first;
    OccurrenceId second;

    @BeforeEach
    void approves() {
        third = cast.extra("consultant3");
        var order = new Order(third, "13-ОД", Scenes.FIRST, Scenes.FIRST, null, Audience.BOTH);
        appointments.appoint(order, cast.director());
        Scenes.approved(
                drafts,
                signing,
                cast,
                year(),
                weekly(TUESDAY, "14:00", "15:30", cast.consultant()),
                weekly(TUESDAY, "15:00", "16:00", cast.consultant2()));
        var today = desk.timetable(TODAY, TODAY).occurrences();
        first = today.get(0).id();
        second = today.get(1).id();
    }

    @RepeatedTest(TIMES)
    void isCancelledByOneOfTwo() throws Exception {
        assertThat(Together.act(
                        done(() -> occurrences.cancel(first, "Педсовет", cast.consultant())),
                        done(() -> occurrences.cancel(first, "Курсы", cast.consultant2()))))
                .containsExactlyInAnyOrder("done", "schedule.rule.cancelled-already");
        assertThat(rows("cancellation")).isOne();
    }

    @RepeatedTest(TIMES)
    void isCancelledOnceByOneWhoPressesTwice() throws Exception {
        assertThat(Together.act(
                        done(() -> occurrences.cancel(first, "Педсовет", cast.consultant())),
                        done(() -> occurrences.cancel(first, "Педсовет", cast.consultant()))))
                .containsExactly("done", "done");
        assertThat(rows("cancellation")).isOne();
    }

    @RepeatedTest(TIMES)
    void staysCancelledWhoeverSubstitutesMeanwhile() throws Exception {
        var came = Together.act(
                done(() -> occurrences.cancel(first, "Педсовет", cast.consultant())),
                done(() -> occurrences.substitute(first, third, "Курсы", cast.consultant2())));
        assertThat(came.get(0)).isEqualTo("done");
        assertThat(came.get(1)).isIn("done", "schedule.rule.cancelled-already");
        assertThat(rows("substitution")).isEqualTo(came.get(1).equals("done") ? 1 : 0);
        assertThat(desk.timetable(TODAY, TODAY).find(first))
                .map(Occurrence::state)
                .contains(OccurrenceState.CANCELLED);
    }

    @RepeatedTest(TIMES)
    void sendsNobodyToTwoPlacesAtOnce() throws Exception {
        assertThat(Together.act(
                        done(() -> occurrences.substitute(first, third, "Курсы", cast.consultant())),
                        done(() -> occurrences.substitute(second, third, "Болезнь", cast.consultant2()))))
                .containsExactlyInAnyOrder("done", "schedule.rule.substitute-busy");
        assertThat(rows("substitution")).isOne();
    }

    @RepeatedTest(TIMES)
    void isSubstitutedOnceByOneWhoPressesTwice() throws Exception {
        assertThat(Together.act(
                        done(() -> occurrences.substitute(first, third, "Курсы", cast.consultant())),
                        done(() -> occurrences.substitute(first, third, "Курсы", cast.consultant()))))
                .isEqualTo(List.of("done", "done"));
        assertThat(rows("substitution")).isOne();
    }

    private int rows(String what) {
        return jdbc.sql("select count(*) from schedule_" + what)
                .query(Integer.class)
                .single();
    }
}
