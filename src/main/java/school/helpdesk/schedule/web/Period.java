package school.helpdesk.schedule.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import school.helpdesk.workdays.WorkingCalendar;

/**
 * The days a script asks for, both included.
 *
 * @param wrong why they cannot be answered, as a message key; null when they can
 */
record Period(LocalDate from, LocalDate to, @Nullable String wrong) {

    static final int MOST_DAYS = 92;
    private static final int USUAL_DAYS = 28;

    /** What is not said is four weeks, beginning today. */
    static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
        try {
            var first = said(from) ? LocalDate.parse(from) : said(to) ? earlier(today, LocalDate.parse(to)) : today;
            return checked(first, said(to) ? LocalDate.parse(to) : first.plusDays(USUAL_DAYS - 1));
        } catch (DateTimeParseException unreadable) {
            return new Period(today, today, "schedule.json.unreadable");
        }
    }

    private static Period checked(LocalDate from, LocalDate to) {
        if (!WorkingCalendar.knows(from) || !WorkingCalendar.knows(to))
            return new Period(from, to, "schedule.json.unknown");
        if (to.isBefore(from)) return new Period(from, to, "schedule.json.reversed");
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from, to, days > MOST_DAYS ? "schedule.json.long" : null);
    }

    private static LocalDate earlier(LocalDate one, LocalDate two) {
        return one.isBefore(two) ? one : two;
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
