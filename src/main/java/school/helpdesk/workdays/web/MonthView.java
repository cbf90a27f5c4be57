package school.helpdesk.workdays.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.helpdesk.workdays.Day;
import school.helpdesk.workdays.WorkingCalendar;

/** A month as a table of weeks from Monday on. */
record MonthView(WorkingCalendar calendar, YearMonth month, LocalDate today) {

    private static final int WEEK = 7;

    /** Seven cells each; null where the week belongs to another month. */
    public List<List<@Nullable Day>> weeks() {
        var cells = new ArrayList<@Nullable Day>(
                Collections.nCopies(month.atDay(1).getDayOfWeek().getValue() - 1, null));
        for (int day = 1; day <= month.lengthOfMonth(); day++) cells.add(calendar.day(month.atDay(day)));
        while (cells.size() % WEEK != 0) cells.add(null);
        var weeks = new ArrayList<List<@Nullable Day>>();
        for (int start = 0; start < cells.size(); start += WEEK) weeks.add(cells.subList(start, start + WEEK));
        return weeks;
    }

    public DayOfWeek[] weekdays() {
        return DayOfWeek.values();
    }

    public int workdays() {
        return calendar.workdays(month);
    }
}
