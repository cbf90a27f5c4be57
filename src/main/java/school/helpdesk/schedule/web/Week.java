package school.helpdesk.schedule.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;
import school.helpdesk.workdays.WorkingCalendar;

/** A week as in ISO 8601, from Monday to Sunday; its text is what the address of a week carries. */
record Week(LocalDate monday) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{4})-W([0-9]{2})");
    private static final int DAYS = 7;

    static Week of(LocalDate day) {
        return new Week(day.with(DayOfWeek.MONDAY));
    }

    /** Nothing when the text is no week, or one of years that the calendar does not know. */
    static Optional<Week> parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) return Optional.empty();
        int number = Integer.parseInt(parts.group(2));
        // The 4th of January always lies in the first week.
        var first = of(LocalDate.of(Integer.parseInt(parts.group(1)), 1, 4));
        var week = new Week(first.monday.plusWeeks(number - 1L));
        return Optional.of(week).filter(known -> number > 0 && known.toString().equals(text) && known.isKnown());
    }

    Week previous() {
        return new Week(monday.minusWeeks(1));
    }

    Week next() {
        return new Week(monday.plusWeeks(1));
    }

    public LocalDate sunday() {
        return monday.plusDays(DAYS - 1);
    }

    private boolean isKnown() {
        return WorkingCalendar.knows(monday) && WorkingCalendar.knows(sunday());
    }

    @Override
    public String toString() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
