package school.helpdesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import school.helpdesk.school.Week;
import school.helpdesk.workdays.CountFrom;
import school.helpdesk.workdays.WorkingCalendar;

class TermsTests {

    private final Terms terms = new Terms(WorkingCalendar.of(Week.FIVE_DAYS, CountFrom.NEXT_DAY));

    @ParameterizedTest(name = "took office {0}, last day {1}")
    @CsvSource({
        "2026-11-24, 2026-11-27",
        "2026-11-27, 2026-12-02",
        "2026-11-28, 2026-12-02",
        "2026-12-30, 2027-01-13",
        "2026-10-30, 2026-11-05",
        "2027-12-30, 2028-01-12"
    })
    void endsOnTheThirdWorkingDayAfterTakingOffice(LocalDate tookOffice, LocalDate last) {
        assertThat(terms.deadline(tookOffice)).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource(CountFrom.class)
    void knowsFromWhichDayItCounts(CountFrom countFrom) {
        var counted = new Terms(WorkingCalendar.of(Week.FIVE_DAYS, countFrom));
        assertThat(counted.term(LocalDate.of(2026, 11, 24)).countFrom()).isEqualTo(countFrom);
    }

    @Test
    void isProvisionalAcrossAYearOfWhichNothingOfficialIsKnown() {
        assertThat(terms.term(LocalDate.of(2027, 12, 30)).provisional()).isTrue();
        assertThat(terms.term(LocalDate.of(2026, 12, 30)).provisional()).isFalse();
    }

    /** What the lists ask the database by one day each is the same as asking the calendar for every training. */
    @ParameterizedTest
    @EnumSource(CountFrom.class)
    void findsTheLatestDayThatIsDueForEveryDayOfTwoYears(CountFrom countFrom) {
        var all = new Terms(WorkingCalendar.of(Week.FIVE_DAYS, countFrom));
        var first = LocalDate.of(2026, 1, 20);
        for (var today = first; today.getYear() < 2028; today = today.plusDays(1)) {
            var due = all.dueBy(today);
            assertThat(all.deadline(due)).isBeforeOrEqualTo(today);
            assertThat(all.deadline(due.plusDays(1))).isAfter(today);
            var second = all.secondBy(today);
            assertThat(all.calendar().term(second, 2).deadline()).isBeforeOrEqualTo(today);
            assertThat(all.calendar().term(second.plusDays(1), 2).deadline()).isAfter(today);
        }
    }
}
