package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.helpdesk.school.Week;

class WorkingCalendarTests {

    private final WorkingCalendar five = WorkingCalendar.of(Week.FIVE_DAYS, CountFrom.NEXT_DAY);
    private final WorkingCalendar six = WorkingCalendar.of(Week.SIX_DAYS, CountFrom.NEXT_DAY);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-26, false",
        "2026-02-19, 2026-02-25, false",
        "2024-12-26, 2025-01-09, false",
        "2026-12-30, 2027-01-13, false",
        "2027-02-18, 2027-02-24, false",
        "2027-12-29, 2028-01-11, true",
        "2023-12-31, 2024-01-11, true"
    })
    void endsOnTheThirdWorkingDayOfAFiveDayWeek(LocalDate event, LocalDate deadline, boolean provisional) {
        var term = five.term(event, 3);
        assertThat(term.deadline()).isEqualTo(deadline);
        assertThat(term.provisional()).isEqualTo(provisional);
        assertThat(term.from()).isEqualTo(event);
        assertThat(term.days()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-07, 2026-01-12", "2025-05-06, 2025-05-12", "2027-11-02, 2027-11-06"})
    void endsOnTheThirdWorkingDayOfASixDayWeek(LocalDate event, LocalDate deadline) {
        assertThat(six.term(event, 3).deadline()).isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09, MOVED_DAY_OFF, WORKDAY",
        "2026-12-31, MOVED_DAY_OFF, MOVED_DAY_OFF",
        "2026-05-11, MOVED_DAY_OFF, WORKDAY",
        "2024-12-28, WORKING_SATURDAY, WORKDAY",
        "2026-05-09, HOLIDAY, HOLIDAY",
        "2026-05-16, WEEKEND, WORKDAY",
        "2026-05-17, WEEKEND, WEEKEND",
        "2026-05-18, WORKDAY, WORKDAY"
    })
    void readsADayByTheWeek(LocalDate date, DayKind inFiveDays, DayKind inSixDays) {
        assertThat(five.day(date).kind()).isEqualTo(inFiveDays);
        assertThat(six.day(date).kind()).isEqualTo(inSixDays);
    }

    @Test
    void tellsWhyADayIsFree() {
        assertThat(five.day(LocalDate.parse("2026-01-09")).movedFrom()).isEqualTo("2026-01-03");
        assertThat(five.day(LocalDate.parse("2026-01-07")).holiday()).isEqualTo(Holiday.CHRISTMAS);
        assertThat(five.day(LocalDate.parse("2026-06-12")).holiday()).isEqualTo(Holiday.RUSSIA_DAY);
    }

    /** The totals of the published production calendars, five-day week. */
    @ParameterizedTest
    @CsvSource({
        "2024, 17 20 20 21 20 19 23 22 21 23 21 21, 248",
        "2025, 17 20 21 22 18 19 23 21 22 23 19 22, 247",
        "2026, 15 19 21 22 19 21 23 21 22 22 20 22, 247",
        "2027, 15 19 22 22 19 21 22 22 22 21 20 22, 247"
    })
    void hasTheOfficialNumberOfWorkingDays(int year, String months, int total) {
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> Integer.toString(five.workdays(YearMonth.of(year, month))))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(months);
        assertThat(total(five, year)).isEqualTo(total);
    }

    /** Sundays, the holidays that are none, and the days moved here from Sundays are all that is free. */
    @ParameterizedTest
    @CsvSource({"2024, 366, 52, 13, 1", "2025, 365, 52, 12, 2", "2026, 365, 52, 12, 2", "2027, 365, 52, 12, 2"})
    void hasTheNumberOfWorkingDaysThatFollowsForSixDays(int year, int days, int sundays, int holidays, int moved) {
        assertThat(total(six, year)).isEqualTo(days - sundays - holidays - moved);
    }

    @Test
    void shortensTheDaysThatTheGovernmentNames() {
        for (var date = LocalDate.of(2024, 1, 1); date.getYear() < 2028; date = date.plusDays(1)) {
            var official = OfficialDays.shipped().on(date);
            assertThat(five.day(date).shortened())
                    .as(date.toString())
                    .isEqualTo(official.isPresent() && official.get().shortened());
        }
    }

    @Test
    void countsTheDayOfTheEventWhenTheSettingsSayIt() {
        var sameDay = WorkingCalendar.of(Week.FIVE_DAYS, CountFrom.SAME_DAY);
        assertThat(sameDay.term(LocalDate.parse("2026-11-23"), 3).deadline()).isEqualTo("2026-11-25");
        assertThat(sameDay.term(LocalDate.parse("2026-11-22"), 3).deadline()).isEqualTo("2026-11-25");
        assertThat(sameDay.term(LocalDate.parse("2026-11-22"), 3).skipped()).hasSize(1);
        assertThat(sameDay.term(LocalDate.parse("2026-11-23"), 1).deadline()).isEqualTo("2026-11-23");
    }

    @Test
    void endsATermOfNoDaysWithTheDayOfTheEvent() {
        var sunday = LocalDate.parse("2026-11-22");
        for (var countFrom : CountFrom.values()) {
            var term = WorkingCalendar.of(Week.FIVE_DAYS, countFrom).term(sunday, 0);
            assertThat(term.deadline()).isEqualTo(sunday);
            assertThat(term.skipped()).isEmpty();
        }
    }

    @Test
    void refusesWhatLiesOutOfBounds() {
        var day = LocalDate.parse("2026-11-22");
        assertThatIllegalArgumentException().isThrownBy(() -> five.term(day, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> five.term(day, 367));
        assertThatIllegalArgumentException().isThrownBy(() -> five.term(LocalDate.parse("1999-12-31"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> five.term(LocalDate.parse("2101-01-01"), 1));
        assertThat(five.term(LocalDate.parse("2100-12-31"), 366).deadline()).isAfter("2102-01-01");
        assertThat(five.term(LocalDate.parse("2000-01-01"), 1).deadline()).isEqualTo("2000-01-10");
    }

    @Test
    void isMissedFromTheDayAfterItsLast() {
        var term = five.term(LocalDate.parse("2026-11-23"), 3);
        assertThat(term.isMissedOn(LocalDate.parse("2026-11-26"))).isFalse();
        assertThat(term.isMissedOn(LocalDate.parse("2026-11-27"))).isTrue();
    }

    @Test
    void letsTheSchoolsOwnWordWin() {
        var holiday = LocalDate.parse("2026-11-04");
        var tuesday = LocalDate.parse("2026-11-24");
        var calendar = WorkingCalendar.of(
                Week.FIVE_DAYS,
                CountFrom.NEXT_DAY,
                new OwnDay(holiday, ChangeKind.WORKING, "олимпиада"),
                new OwnDay(tuesday, ChangeKind.DAY_OFF, "карантин"));
        assertThat(calendar.isWorkday(holiday)).isTrue();
        assertThat(calendar.day(tuesday)).isEqualTo(Day.own(new OwnDay(tuesday, ChangeKind.DAY_OFF, "карантин")));
        assertThat(calendar.term(LocalDate.parse("2026-11-23"), 1).deadline()).isEqualTo("2026-11-25");
        assertThat(calendar.nextWorkday(LocalDate.parse("2026-11-23"))).isEqualTo("2026-11-25");
        assertThat(calendar.nextWorkday(LocalDate.parse("2026-11-03"))).isEqualTo(holiday);
    }

    @Test
    void groupsTheDaysThatDoNotCount() {
        assertThat(five.term(LocalDate.parse("2026-12-30"), 3).skipped().stream()
                        .map(group -> group.first() + ".." + group.last() + " " + group.kind() + " " + group.holidays())
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        2026-12-31..2026-12-31 MOVED_DAY_OFF []
                        2027-01-01..2027-01-08 HOLIDAY [NEW_YEAR, CHRISTMAS]
                        2027-01-09..2027-01-10 WEEKEND []""");
    }

    private static int total(WorkingCalendar calendar, int year) {
        return IntStream.rangeClosed(1, 12)
                .map(month -> calendar.workdays(YearMonth.of(year, month)))
                .sum();
    }
}
