package school.helpdesk.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day about which the Government or art. 112 has said something, as the shipped data give it. */
record OfficialDay(LocalDate date, Kind kind, @Nullable LocalDate movedFrom, boolean shortened, String note) {

    enum Kind {
        HOLIDAY,
        DAY_OFF,
        WORKING,
        SHORT
    }

    OfficialDay {
        if ((kind == Kind.DAY_OFF) != (movedFrom != null))
            throw new IllegalArgumentException("moved_from belongs to DAY_OFF and only to it");
        if (movedFrom != null && !isWeekend(movedFrom))
            throw new IllegalArgumentException("moved_from " + movedFrom + " is neither a Saturday nor a Sunday");
        if (movedFrom != null && movedFrom.getYear() != date.getYear())
            throw new IllegalArgumentException("moved_from " + movedFrom + " lies in another year");
        if (kind == Kind.WORKING && date.getDayOfWeek() != DayOfWeek.SATURDAY)
            throw new IllegalArgumentException("WORKING is not a Saturday");
        if ((kind == Kind.DAY_OFF || kind == Kind.SHORT) && isWeekend(date))
            throw new IllegalArgumentException(kind + " falls on a weekend");
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
