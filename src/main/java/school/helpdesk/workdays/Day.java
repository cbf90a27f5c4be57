package school.helpdesk.workdays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of the calendar, and why it is what it is.
 *
 * @param shortened a working day an hour shorter (Labour Code, art. 95); says nothing about terms
 * @param movedFrom for a moved day off: the day it was moved from
 * @param holiday for a holiday of art. 112: which one
 * @param note the school's words for its own change, or the name of a holiday that art. 112 did not know; else empty
 */
public record Day(
        LocalDate date,
        DayKind kind,
        boolean shortened,
        @Nullable LocalDate movedFrom,
        @Nullable Holiday holiday,
        String note) {

    static Day plain(LocalDate date, DayKind kind) {
        return new Day(date, kind, false, null, null, "");
    }

    static Day working(LocalDate date, DayKind kind, boolean shortened) {
        return new Day(date, kind, shortened, null, null, "");
    }

    static Day moved(LocalDate date, LocalDate movedFrom) {
        return new Day(date, DayKind.MOVED_DAY_OFF, false, movedFrom, null, "");
    }

    static Day holiday(LocalDate date, @Nullable Holiday holiday, String note) {
        return new Day(date, DayKind.HOLIDAY, false, null, holiday, holiday == null ? note : "");
    }

    static Day own(OwnDay own) {
        return new Day(own.date(), own.kind().dayKind(), false, null, null, own.note());
    }

    public boolean isWorkday() {
        return kind.isWorkday();
    }
}
