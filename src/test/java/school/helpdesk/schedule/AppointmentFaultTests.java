package school.helpdesk.schedule;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Found.ONE;
import static school.helpdesk.schedule.Found.TWO;
import static school.helpdesk.schedule.Found.YEAR;
import static school.helpdesk.schedule.Found.always;
import static school.helpdesk.schedule.Found.day;
import static school.helpdesk.schedule.Found.faults;
import static school.helpdesk.schedule.Scenes.reception;
import static school.helpdesk.schedule.Scenes.weekly;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Tenure;

class AppointmentFaultTests {

    @Test
    void wantsAnAppointment() {
        var line = weekly(MONDAY, "14:00", "15:00", ONE);
        assertThat(faults(YEAR, List.of(), line)).containsExactly("1 NOT_APPOINTED");
        assertThat(faults(YEAR, List.of(always(TWO, Audience.BOTH)), line)).containsExactly("1 NOT_APPOINTED");
        assertThat(faults(YEAR, List.of(new Tenure(ONE, Audience.BOTH, day("2027-06-01"), null)), line))
                .containsExactly("1 NOT_APPOINTED");
        assertThat(faults(YEAR, List.of(new Tenure(ONE, Audience.BOTH, day("2025-09-01"), day("2026-08-31"))), line))
                .containsExactly("1 NOT_APPOINTED");
    }

    @ParameterizedTest
    @CsvSource({"PARENTS, EMPLOYEES", "EMPLOYEES, PARENTS", "PARENTS, BOTH", "EMPLOYEES, BOTH"})
    void wantsAnAppointmentForThatAudience(Audience appointed, Audience received) {
        var line = reception(Kind.WEEKLY, MONDAY, null, "14:00", "15:00", ONE, received);
        assertThat(faults(YEAR, List.of(always(ONE, appointed)), line)).containsExactly("1 NOT_APPOINTED_FOR_AUDIENCE");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-02, 2027-05-31", "2026-09-01, 2027-05-30", "2026-10-01, 2026-10-01"})
    void wantsAnAppointmentForTheWholePeriod(LocalDate from, LocalDate to) {
        assertThat(faults(
                        YEAR,
                        List.of(new Tenure(ONE, Audience.PARENTS, from, to)),
                        weekly(MONDAY, "14:00", "15:00", ONE)))
                .containsExactly("1 NOT_APPOINTED_ALL_THE_TIME");
    }

    @Test
    void takesAppointmentsThatFollowEachOtherAsOne() {
        var line = reception(Kind.WEEKLY, MONDAY, null, "14:00", "15:00", ONE, Audience.BOTH);
        var until = new Tenure(ONE, Audience.BOTH, day("2026-01-01"), day("2026-12-31"));
        var parents = new Tenure(ONE, Audience.PARENTS, day("2027-01-01"), null);
        var employees = new Tenure(ONE, Audience.EMPLOYEES, day("2027-01-01"), Scenes.LAST);
        assertThat(faults(YEAR, List.of(employees, parents, until), line)).isEmpty();
        var gap = new Tenure(ONE, Audience.EMPLOYEES, day("2027-01-02"), null);
        assertThat(faults(YEAR, List.of(gap, parents, until), line)).isNotEmpty();
    }
}
