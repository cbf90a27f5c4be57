package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Found.BOTH_ALWAYS;
import static school.helpdesk.schedule.Found.ONE;
import static school.helpdesk.schedule.Found.TWO;
import static school.helpdesk.schedule.Found.YEAR;
import static school.helpdesk.schedule.Found.faults;
import static school.helpdesk.schedule.Found.said;
import static school.helpdesk.schedule.Scenes.meeting;
import static school.helpdesk.schedule.Scenes.once;
import static school.helpdesk.schedule.Scenes.reception;
import static school.helpdesk.schedule.Scenes.weekly;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.helpdesk.people.Audience;

class FaultsTests {

    @Test
    void findsNothingInASoundSchedule() {
        assertThat(faults(
                        weekly(MONDAY, "14:00", "15:00", ONE),
                        weekly(MONDAY, "15:00", "16:00", ONE),
                        weekly(TUESDAY, "14:00", "15:00", ONE),
                        once("2026-12-05", "10:00", "11:00", TWO),
                        meeting("2026-12-12", "10:00", "12:00", TWO)))
                .isEmpty();
    }

    @Test
    void missesTheLines() {
        assertThat(faults()).containsExactly("0 NO_LINES");
    }

    @Test
    void knowsWhenItIsTooLate() {
        assertThat(Faults.of(YEAR, List.of(), List.of(), Found::workday, Scenes.LAST))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.NO_LINES);
        assertThat(Faults.of(YEAR, List.of(), List.of(), Found::workday, Scenes.LAST.plusDays(1)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.EXPIRED, Fault.Kind.NO_LINES);
    }

    @ParameterizedTest
    @CsvSource({"14:00, 14:00", "15:00, 14:00", "23:59, 00:00"})
    void wantsTheEndAfterTheBeginning(String from, String to) {
        assertThat(faults(weekly(MONDAY, "09:00", "10:00", ONE), weekly(TUESDAY, from, to, ONE)))
                .containsExactly("2 HOURS");
    }

    @Test
    void wantsASlotThatFitsIntoTheLine() {
        assertThat(faults(weekly(MONDAY, "14:00", "14:15", ONE), weekly(TUESDAY, "14:00", "14:14", ONE)))
                .containsExactly("2 SLOT_TOO_LONG");
        assertThat(faults(said(Kind.WEEKLY, MONDAY, "каб. 214", Means.IN_PERSON, ONE, null)))
                .containsExactly("1 NO_SLOT");
    }

    @Test
    void wantsADayAndAPlace() {
        assertThat(faults(said(Kind.WEEKLY, null, "  ", Means.IN_PERSON, ONE, 15)))
                .containsExactly("1 NO_DAY", "1 NO_PLACE");
        assertThat(faults(said(Kind.ONCE, MONDAY, "каб. 214", Means.IN_PERSON, ONE, 15)))
                .containsExactly("1 NO_DAY");
    }

    @Test
    void wantsParentsAtAParentMeeting() {
        assertThat(faults(
                        reception(Kind.PARENT_MEETING, null, "2026-12-05", "10:00", "10:05", ONE, Audience.EMPLOYEES)))
                .containsExactly("1 MEETING_WITHOUT_PARENTS");
        assertThat(faults(reception(Kind.PARENT_MEETING, null, "2026-12-05", "10:00", "10:05", ONE, Audience.BOTH)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, OUTSIDE_PERIOD", "2026-09-01, ''", "2027-05-31, ''", "2027-06-01, OUTSIDE_PERIOD"})
    void wantsADateWithinThePeriod(String date, String fault) {
        assertThat(faults(weekly(MONDAY, "09:00", "10:00", ONE), once(date, "14:00", "15:00", ONE)))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of("2 " + fault));
    }

    @Test
    void onlyWarnsOfADayThatIsNeverAWorkday() {
        assertThat(faults(weekly(SATURDAY, "14:00", "15:00", ONE))).containsExactly("1 NEVER_HELD");
        var week = new Heading("Неделя", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 26));
        assertThat(faults(week, BOTH_ALWAYS, weekly(FRIDAY, "14:00", "15:00", ONE)))
                .containsExactly("1 NEVER_HELD");
    }

    @Test
    void warnsOfTwoThingsAndRefusesTheRest() {
        assertThat(Arrays.stream(Fault.Kind.values()).filter(Fault.Kind::isWarning))
                .containsExactly(Fault.Kind.ROOM_TAKEN, Fault.Kind.NEVER_HELD);
    }
}
