package school.helpdesk.people.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as lists have them: written in the Russian way or in the international one, or counted by a spreadsheet. */
final class ListDays {

    private static final List<DateTimeFormatter> WRITTEN = List.of(strict("d.M.uuuu"), strict("uuuu-MM-dd"));
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?$");
    private static final Pattern COUNTED = Pattern.compile("([1-9]\\d{4})(\\.\\d+)?");

    /** From here on the spreadsheets agree with the calendar, in which 1900 was no leap year. */
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

    private ListDays() {}

    static Optional<LocalDate> read(String cell) {
        var counted = COUNTED.matcher(cell);
        if (counted.matches()) return Optional.of(DAY_NOUGHT.plusDays(Integer.parseInt(counted.group(1))));
        var day = MIDNIGHT.matcher(cell).replaceFirst("");
        return WRITTEN.stream().flatMap(format -> parsed(day, format).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String day, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
