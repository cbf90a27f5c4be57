package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import school.helpdesk.school.Week;

/** Every day of ten years, every short term, both weeks, both ways of counting. */
@ParameterizedClass
@MethodSource("calendars")
class TermPropertiesTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 12, 31);
    private static final List<Integer> LENGTHS = IntStream.concat(IntStream.rangeClosed(0, 15), IntStream.of(30))
            .boxed()
            .toList();

    private static final Map<Week, StateCalendar> STATES = Map.of(
            Week.FIVE_DAYS, new StateCalendar(OfficialDays.shipped(), Week.FIVE_DAYS),
            Week.SIX_DAYS, new StateCalendar(OfficialDays.shipped(), Week.SIX_DAYS));

    private final WorkingCalendar calendar;
    private final boolean sameDay;

    TermPropertiesTests(Week week, CountFrom countFrom) {
        this.calendar = WorkingCalendar.of(week, countFrom);
        this.sameDay = countFrom == CountFrom.SAME_DAY;
    }

    static Stream<Arguments> calendars() {
        return Stream.of(Week.values())
                .flatMap(week -> Stream.of(CountFrom.values()).map(countFrom -> Arguments.of(week, countFrom)));
    }

    @Test
    void endsOnTheNthWorkingDayAndSkipsExactlyTheOthers() {
        everyTerm(term -> {
            var first = sameDay && term.days() > 0 ? term.from() : term.from().plusDays(1);
            var passed = first.datesUntil(term.deadline().plusDays(1)).toList();
            assertEquals(
                    term.days(), passed.stream().filter(calendar::isWorkday).count(), term::toString);
            if (term.days() > 0) assertTrue(calendar.isWorkday(term.deadline()), term::toString);
            assertEquals(
                    passed.stream().filter(day -> !calendar.isWorkday(day)).toList(),
                    term.skipped().stream()
                            .flatMap(group -> group.days().stream().map(Day::date))
                            .toList(),
                    term::toString);
        });
    }

    @Test
    void neverEndsEarlierForALaterEventOrALongerTerm() {
        for (int days : LENGTHS) {
            var before = deadline(FIRST, days);
            for (var event = FIRST; !event.isAfter(LAST); event = event.plusDays(1)) {
                var deadline = deadline(event, days);
                assertFalse(deadline.isBefore(before), event + " + " + days);
                if (days > 0) assertTrue(deadline(event, days + 1).isAfter(deadline), event + " + " + days);
                before = deadline;
            }
        }
    }

    /** A term of a + b is a term of b that begins when the term of a is over. */
    @Test
    void addsUp() {
        for (var event = FIRST; !event.isAfter(LAST); event = event.plusDays(1))
            for (int a : LENGTHS) {
                var over = deadline(event, a);
                var next = sameDay && a > 0 ? over.plusDays(1) : over;
                for (int b : List.of(0, 1, 2, 3, 5, 10, 15))
                    if (!sameDay || b > 0)
                        assertEquals(deadline(event, a + b), deadline(next, b), event + " + " + a + " + " + b);
            }
    }

    @Test
    void isNotMovedByAChangeAfterItsEnd() {
        for (var event = FIRST; !event.isAfter(LAST); event = event.plusDays(1)) {
            var term = calendar.term(event, 3);
            var after = term.deadline().plusDays(1);
            assertEquals(term, with(after, ChangeKind.WORKING).term(event, 3));
            assertEquals(term, with(after, ChangeKind.DAY_OFF).term(event, 3));
        }
    }

    @Test
    void isMovedByADayOffWithinIt() {
        for (var event = FIRST; !event.isAfter(LAST); event = event.plusDays(1)) {
            var last = deadline(event, 3);
            assertEquals(
                    calendar.nextWorkday(last),
                    with(last, ChangeKind.DAY_OFF).term(event, 3).deadline());
        }
    }

    @Test
    void isProvisionalWhereAYearWithoutOfficialDataIsTouched() {
        everyTerm(term -> assertEquals(
                term.from().getYear() < 2024 || term.deadline().getYear() > 2027, term.provisional(), term::toString));
    }

    @Test
    void knowsTheNextWorkday() {
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var next = calendar.nextWorkday(day);
            assertThat(next).isAfter(day);
            assertTrue(calendar.isWorkday(next));
            assertTrue(day.plusDays(1).datesUntil(next).noneMatch(calendar::isWorkday));
        }
    }

    private void everyTerm(Consumer<Term> claim) {
        for (var event = FIRST; !event.isAfter(LAST); event = event.plusDays(1))
            for (int days : LENGTHS) claim.accept(calendar.term(event, days));
    }

    private LocalDate deadline(LocalDate event, int days) {
        return calendar.term(event, days).deadline();
    }

    private WorkingCalendar with(LocalDate day, ChangeKind kind) {
        return new WorkingCalendar(
                STATES.get(calendar.week()), calendar.countFrom(), List.of(new OwnDay(day, kind, "")));
    }
}
