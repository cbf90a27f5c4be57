package school.helpdesk.workdays;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import school.helpdesk.school.Week;

/**
 * The calendar of the state as a week of five or six working days reads it: the official data where they exist, else the
 * holidays of art. 112 and the moving of days off that the article itself prescribes.
 */
record StateCalendar(OfficialDays official, Week week) {

    Day day(LocalDate date) {
        return isOfficial(date.getYear()) ? officialDay(date) : lawfulDay(date);
    }

    boolean isOfficial(int year) {
        return official.holds(year);
    }

    private Day officialDay(LocalDate date) {
        return official.on(date).map(this::read).orElseGet(() -> plain(date));
    }

    private Day read(OfficialDay day) {
        return switch (day.kind()) {
            case HOLIDAY -> Day.holiday(day.date(), Holiday.on(day.date()).orElse(null), day.note());
            case DAY_OFF -> moved(day);
            case WORKING ->
                week == Week.FIVE_DAYS
                        ? Day.working(day.date(), DayKind.WORKING_SATURDAY, day.shortened())
                        : plain(day.date());
            case SHORT -> Day.working(day.date(), DayKind.WORKDAY, true);
        };
    }

    /** In a six-day week a Saturday was no day off, so nothing moved from it. */
    private Day moved(OfficialDay day) {
        var from = day.movedFrom();
        return from != null && week.isDayOff(from.getDayOfWeek()) ? Day.moved(day.date(), from) : plain(day.date());
    }

    private Day lawfulDay(LocalDate date) {
        return Holiday.on(date)
                .map(holiday -> Day.holiday(date, holiday, ""))
                .orElseGet(
                        () -> movedTo(date).map(from -> Day.moved(date, from)).orElseGet(() -> plain(date)));
    }

    /** Art. 112: a day off that falls on a holiday outside January moves to the next working day after the holiday. */
    private Optional<LocalDate> movedTo(LocalDate date) {
        if (isFree(date)) return Optional.empty();
        var before = date.minusDays(1);
        while (isFree(before)) {
            if (before.getMonth() != Month.JANUARY && Holiday.on(before).isPresent() && isWeeklyDayOff(before))
                return Optional.of(before);
            before = before.minusDays(1);
        }
        return Optional.empty();
    }

    private boolean isFree(LocalDate date) {
        return isWeeklyDayOff(date) || Holiday.on(date).isPresent();
    }

    private boolean isWeeklyDayOff(LocalDate date) {
        return week.isDayOff(date.getDayOfWeek());
    }

    /** A day by the week alone; by art. 95 the working day right before a holiday is an hour shorter. */
    private Day plain(LocalDate date) {
        return isWeeklyDayOff(date)
                ? Day.plain(date, DayKind.WEEKEND)
                : Day.working(
                        date, DayKind.WORKDAY, Holiday.on(date.plusDays(1)).isPresent());
    }
}
