package school.helpdesk.workdays.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.school.Week;
import school.helpdesk.workdays.Day;
import school.helpdesk.workdays.DayKind;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkingCalendar;

/** A year of the calendar as one page shows it. */
record YearView(WorkingCalendar calendar, int number, LocalDate today) {

    /** How many years without data one may leaf through after the last official one. */
    private static final int AHEAD = 3;

    public List<QuarterView> quarters() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> new QuarterView(this, quarter))
                .toList();
    }

    public int workdays() {
        return quarters().stream().mapToInt(QuarterView::workdays).sum();
    }

    public MonthView month(int month) {
        return new MonthView(calendar, YearMonth.of(number, month), today);
    }

    public boolean provisional() {
        return calendar.isProvisional(number);
    }

    public Week week() {
        return calendar.week();
    }

    /** The days that are free because a day off was moved to them. */
    public List<Day> moved() {
        return calendar.days(number)
                .filter(day -> day.kind() == DayKind.MOVED_DAY_OFF)
                .toList();
    }

    public List<OwnDay> ownDays() {
        return calendar.ownDays(number);
    }

    /** What occurs in the year, for the legend. */
    public List<DayKind> kinds() {
        return calendar.days(number).map(Day::kind).distinct().sorted().toList();
    }

    public @Nullable Integer previous() {
        return number > calendar.firstOfficialYear() ? number - 1 : null;
    }

    public @Nullable Integer next() {
        return number < Math.max(calendar.lastOfficialYear() + AHEAD, today.getYear() + 1) ? number + 1 : null;
    }
}
