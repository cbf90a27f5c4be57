package school.helpdesk.workdays;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.helpdesk.school.Week;

/**
 * Which days the school works, and the terms that follow from it. Immutable; a snapshot of the moment it was asked for.
 *
 * <p>Rests on the Labour Code of the Russian Federation, art. 112, the yearly resolutions of the Government on moving
 * days off, and the school's own changes, which win. Every date is one of the school's zone.
 */
public final class WorkingCalendar {

    /** The longest term that is counted, in working days. */
    public static final int LONGEST_TERM = 366;

    /** The years in which a term may begin and the school may change a day. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2100;

    private final StateCalendar state;
    private final CountFrom countFrom;
    private final Map<LocalDate, OwnDay> own;

    WorkingCalendar(StateCalendar state, CountFrom countFrom, Collection<OwnDay> own) {
        this.state = state;
        this.countFrom = countFrom;
        this.own = own.stream().collect(Collectors.toUnmodifiableMap(OwnDay::date, Function.identity()));
    }

    /** The calendar of the shipped data without a database, for those who reckon with days in their own tests. */
    public static WorkingCalendar of(Week week, CountFrom countFrom, OwnDay... own) {
        return new WorkingCalendar(new StateCalendar(OfficialDays.shipped(), week), countFrom, List.of(own));
    }

    /** Knows every date, also those outside the bounds of terms. */
    public boolean isWorkday(LocalDate date) {
        return day(date).isWorkday();
    }

    /** What the day is, and why. */
    public Day day(LocalDate date) {
        var changed = own.get(date);
        return changed == null ? state.day(date) : Day.own(changed);
    }

    /** The first working day after that date. */
    public LocalDate nextWorkday(LocalDate date) {
        var next = date.plusDays(1);
        while (!isWorkday(next)) next = next.plusDays(1);
        return next;
    }

    public int workdays(YearMonth month) {
        return (int) month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(this::isWorkday)
                .count();
    }

    /** Every day of that year, in order. */
    public Stream<Day> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).map(this::day);
    }

    /** What the school itself has said about days of that year, in order. */
    public List<OwnDay> ownDays(int year) {
        return own.values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(OwnDay::date))
                .toList();
    }

    /** Nothing official is known of that year yet: the Government may still move its days off. */
    public boolean isProvisional(int year) {
        return !state.isOfficial(year);
    }

    public int firstOfficialYear() {
        return state.official().firstYear();
    }

    public int lastOfficialYear() {
        return state.official().lastYear();
    }

    public Week week() {
        return state.week();
    }

    public CountFrom countFrom() {
        return countFrom;
    }

    /**
     * A term that counts from the day after the event (Civil Code, art. 191), or from the event's own day when the
     * settings say so, and ends at 24:00 of its last working day. A term of no days ends with the day of the event.
     *
     * @param event from {@value #FIRST_YEAR} to {@value #LAST_YEAR}; the deadline may lie after that
     * @param days working days, from 0 to {@value #LONGEST_TERM}
     * @throws IllegalArgumentException when either is out of bounds
     */
    public Term term(LocalDate event, int days) {
        if (days < 0 || days > LONGEST_TERM)
            throw new IllegalArgumentException("a term has 0 to " + LONGEST_TERM + " working days, not " + days);
        if (!knows(event))
            throw new IllegalArgumentException(
                    "a term begins from " + FIRST_YEAR + " to " + LAST_YEAR + ", not on " + event);
        var skipped = new ArrayList<Day>();
        var last = countFrom == CountFrom.SAME_DAY && days > 0 ? event.minusDays(1) : event;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            var day = day(last);
            if (day.isWorkday()) left--;
            else skipped.add(day);
        }
        return new Term(event, days, countFrom, last, touchesProvisional(event, last), Skipped.inGroups(skipped));
    }

    /** Whether a term may begin, and the school may change something, on that date. */
    public static boolean knows(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private boolean touchesProvisional(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) if (isProvisional(year)) return true;
        return false;
    }
}
