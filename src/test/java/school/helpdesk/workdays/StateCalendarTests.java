package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.helpdesk.school.Week;

class StateCalendarTests {

    @Test
    void movesDaysOffOfYearsNobodyHasDecidedAsArticle112Does() {
        assertThat(movedIn(Week.FIVE_DAYS)).isEqualTo("""
                Sat 2028-11-04 -> Mon 2028-11-06
                Sun 2029-11-04 -> Mon 2029-11-05
                Sat 2030-02-23 -> Mon 2030-02-25
                Sun 2031-02-23 -> Mon 2031-02-24
                Sat 2031-03-08 -> Mon 2031-03-10
                Sat 2032-05-01 -> Mon 2032-05-03
                Sun 2032-05-09 -> Mon 2032-05-10
                Sat 2032-06-12 -> Mon 2032-06-14""");
        assertThat(movedIn(Week.SIX_DAYS)).isEqualTo("""
                Sun 2029-11-04 -> Mon 2029-11-05
                Sun 2031-02-23 -> Mon 2031-02-24
                Sun 2032-05-09 -> Mon 2032-05-10""");
    }

    @Test
    void movesThemByTheGovernmentWhereItHasDecided() {
        var five = new StateCalendar(OfficialDays.shipped(), Week.FIVE_DAYS);
        assertThat(moved(five, 2024, 2027)).isEqualTo("""
                Sat 2024-04-27 -> Mon 2024-04-29
                Sat 2024-11-02 -> Tue 2024-04-30
                Sat 2024-01-06 -> Fri 2024-05-10
                Sat 2024-12-28 -> Mon 2024-12-30
                Sun 2024-01-07 -> Tue 2024-12-31
                Sat 2025-01-04 -> Fri 2025-05-02
                Sun 2025-02-23 -> Thu 2025-05-08
                Sat 2025-03-08 -> Fri 2025-06-13
                Sat 2025-11-01 -> Mon 2025-11-03
                Sun 2025-01-05 -> Wed 2025-12-31
                Sat 2026-01-03 -> Fri 2026-01-09
                Sun 2026-03-08 -> Mon 2026-03-09
                Sat 2026-05-09 -> Mon 2026-05-11
                Sun 2026-01-04 -> Thu 2026-12-31
                Sat 2027-02-20 -> Mon 2027-02-22
                Sat 2027-05-01 -> Mon 2027-05-03
                Sun 2027-05-09 -> Mon 2027-05-10
                Sat 2027-06-12 -> Mon 2027-06-14
                Sat 2027-01-02 -> Fri 2027-11-05
                Sun 2027-01-03 -> Fri 2027-12-31""");
        var six = new StateCalendar(OfficialDays.shipped(), Week.SIX_DAYS);
        assertThat(moved(six, 2024, 2027)).isEqualTo("""
                Sun 2024-01-07 -> Tue 2024-12-31
                Sun 2025-02-23 -> Thu 2025-05-08
                Sun 2025-01-05 -> Wed 2025-12-31
                Sun 2026-03-08 -> Mon 2026-03-09
                Sun 2026-01-04 -> Thu 2026-12-31
                Sun 2027-05-09 -> Mon 2027-05-10
                Sun 2027-01-03 -> Fri 2027-12-31""");
    }

    @Test
    void shortensTheEveOfAHolidayInAYearNobodyHasDecided() {
        var six = new StateCalendar(OfficialDays.shipped(), Week.SIX_DAYS);
        assertThat(LocalDate.of(2028, 1, 1)
                        .datesUntil(LocalDate.of(2029, 1, 1))
                        .filter(date -> six.day(date).shortened())
                        .map(StateCalendarTests::words)
                        .collect(Collectors.joining(", ")))
                .isEqualTo("Tue 2028-02-22, Tue 2028-03-07, Mon 2028-05-08, Fri 2028-11-03");
    }

    private static String movedIn(Week week) {
        return moved(new StateCalendar(OfficialDays.shipped(), week), 2028, 2032);
    }

    private static String moved(StateCalendar state, int first, int last) {
        return LocalDate.of(first, 1, 1)
                .datesUntil(LocalDate.of(last + 1, 1, 1))
                .map(state::day)
                .filter(day -> day.kind() == DayKind.MOVED_DAY_OFF)
                .map(day -> words(day.movedFrom()) + " -> " + words(day.date()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + date;
    }

    /** What the article says, told a second way: count the days off that holidays outside January took. */
    @ParameterizedTest
    @EnumSource
    void losesNoDayOffToAHolidayOutsideJanuary(Week week) {
        var state = new StateCalendar(OfficialDays.shipped(), week);
        for (int year = 2028; year < 2100; year++) {
            var days = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .toList();
            var taken = days.stream()
                    .filter(day -> Holiday.on(day).isPresent() && day.getMonthValue() > 1)
                    .filter(day -> week.isDayOff(day.getDayOfWeek()))
                    .toList();
            var moved = days.stream()
                    .map(state::day)
                    .filter(day -> day.movedFrom() != null)
                    .toList();
            assertThat(moved.stream().map(Day::movedFrom).toList()).isEqualTo(taken);
            for (var day : moved) {
                assertThat(week.isDayOff(day.date().getDayOfWeek())).isFalse();
                assertThat(day.movedFrom().plusDays(1).datesUntil(day.date()).map(state::day))
                        .noneMatch(Day::isWorkday);
            }
        }
    }
}
