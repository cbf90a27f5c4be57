package school.helpdesk.schedule;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Found.BOTH_ALWAYS;
import static school.helpdesk.schedule.Found.ONE;
import static school.helpdesk.schedule.Found.TODAY;
import static school.helpdesk.schedule.Found.TWO;
import static school.helpdesk.schedule.Found.YEAR;
import static school.helpdesk.schedule.Found.at;
import static school.helpdesk.schedule.Found.faults;
import static school.helpdesk.schedule.Found.lines;
import static school.helpdesk.schedule.Found.said;
import static school.helpdesk.schedule.Found.workday;
import static school.helpdesk.schedule.Scenes.meeting;
import static school.helpdesk.schedule.Scenes.once;
import static school.helpdesk.schedule.Scenes.weekly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollisionTests {

    @Test
    void findsNobodyInTwoPlacesAtOnce() {
        assertThat(faults(weekly(MONDAY, "14:00", "15:00", ONE), at("каб. 101", MONDAY, "14:59", "16:00", ONE)))
                .containsExactly("1 CONSULTANT_BUSY", "2 CONSULTANT_BUSY");
        assertThat(faults(weekly(MONDAY, "14:00", "15:00", ONE), at("каб. 101", MONDAY, "15:00", "16:00", ONE)))
                .isEmpty();
        assertThat(faults(weekly(MONDAY, "14:00", "15:00", ONE), once("2026-12-07", "14:30", "15:30", ONE)))
                .containsExactly("1 CONSULTANT_BUSY", "2 CONSULTANT_BUSY");
        assertThat(faults(once("2026-12-07", "14:00", "15:00", ONE), meeting("2026-12-07", "14:30", "15:30", ONE)))
                .containsExactly("1 CONSULTANT_BUSY", "2 CONSULTANT_BUSY");
        assertThat(faults(once("2026-12-07", "14:00", "15:00", ONE), once("2026-12-14", "14:00", "15:00", ONE)))
                .isEmpty();
    }

    @Test
    void saysWithWhichLineOneCollides() {
        var other = at("каб. 101", MONDAY, "14:30", "16:00", ONE);
        assertThat(Faults.of(YEAR, lines(weekly(MONDAY, "14:00", "15:00", ONE), other), BOTH_ALWAYS, d -> true, TODAY))
                .first()
                .extracting(Fault::other)
                .isEqualTo(other);
    }

    @Test
    void letsAOneOffTakeTheTimeOfAWeeklyOneThatFallsOut() {
        assertThat(workday(LocalDate.of(2026, 11, 4))).isFalse();
        assertThat(faults(
                        weekly(DayOfWeek.WEDNESDAY, "14:00", "15:00", ONE), once("2026-11-04", "14:00", "15:00", ONE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"каб. 214", "Каб.214", "КАБ  214", "каб\u00a0214"})
    void onlyWarnsOfARoomThatIsTakenTwice(String room) {
        var taken = at(room, MONDAY, "14:30", "15:30", TWO);
        assertThat(faults(weekly(MONDAY, "14:00", "15:00", ONE), taken))
                .containsExactly("1 ROOM_TAKEN", "2 ROOM_TAKEN");
        assertThat(Fault.Kind.ROOM_TAKEN.isWarning()).isTrue();
    }

    @Test
    void hasRoomForManyOnThePhone() {
        assertThat(faults(
                        said(Kind.WEEKLY, MONDAY, "каб. 214", Means.PHONE, ONE, 15),
                        said(Kind.WEEKLY, MONDAY, "каб. 214", Means.PHONE, TWO, 15)))
                .isEmpty();
    }
}
