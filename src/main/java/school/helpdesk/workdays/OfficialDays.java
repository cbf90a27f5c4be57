package school.helpdesk.workdays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.helpdesk.workdays.OfficialDay.Kind;

/**
 * The working calendar as the Government set it, official for the years it holds. Read from the shipped data once, when
 * the portal starts; data that contradict themselves stop the start.
 */
final class OfficialDays {

    private static final String FILE = "/workdays/calendar-ru.csv";
    private static final String HEADER = "date,kind,moved_from,shortened,note";
    private static final int COLUMNS = 5;

    private final Map<LocalDate, OfficialDay> days;
    private final SortedSet<Integer> years;

    private OfficialDays(TreeMap<LocalDate, OfficialDay> days) {
        this.days = Map.copyOf(days);
        this.years = days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new));
    }

    static OfficialDays shipped() {
        try (var data = OfficialDays.class.getResourceAsStream(FILE)) {
            if (data == null) throw new IllegalStateException(FILE + " is missing");
            return parse(new String(data.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    static OfficialDays parse(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) throw malformed(1, "the heading is not " + HEADER, null);
        var days = new TreeMap<LocalDate, OfficialDay>();
        for (int number = 2; number <= lines.size(); number++) add(days, number, lines.get(number - 1));
        if (days.isEmpty()) throw malformed(1, "no day follows the heading", null);
        var official = new OfficialDays(days);
        official.years.forEach(official::checkWhole);
        return official;
    }

    Optional<OfficialDay> on(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    boolean holds(int year) {
        return years.contains(year);
    }

    int firstYear() {
        return years.first();
    }

    int lastYear() {
        return years.last();
    }

    private static void add(TreeMap<LocalDate, OfficialDay> days, int number, String line) {
        try {
            var day = day(line);
            if (!days.isEmpty() && !day.date().isAfter(days.lastKey()))
                throw new IllegalArgumentException(day.date() + " does not follow " + days.lastKey());
            days.put(day.date(), day);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            throw malformed(number, wrong.getMessage(), wrong);
        }
    }

    private static OfficialDay day(String line) {
        var cells = List.of(line.split(",", -1));
        if (cells.size() != COLUMNS) throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        return new OfficialDay(
                LocalDate.parse(cells.get(0)),
                Kind.valueOf(cells.get(1)),
                cells.get(2).isEmpty() ? null : LocalDate.parse(cells.get(2)),
                yes(cells.get(3)),
                cells.get(4));
    }

    private static boolean yes(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("shortened is neither yes nor no: " + cell);
        };
    }

    /** A year cut short by accident would pass for one with few holidays, and people would be held to it. */
    private void checkWhole(int year) {
        var first = LocalDate.of(year, 1, 1);
        for (var date = first; date.getYear() == year; date = date.plusDays(1)) {
            if (Holiday.on(date).isPresent() && !is(date, Kind.HOLIDAY))
                throw new IllegalStateException(FILE + ": " + date + " is a day of art. 112, but no HOLIDAY");
            if (is(date, Kind.WORKING) && !isMovedFrom(date))
                throw new IllegalStateException(FILE + ": " + date + " is WORKING, but no DAY_OFF is given for it");
        }
    }

    private boolean is(LocalDate date, Kind kind) {
        return on(date).filter(day -> day.kind() == kind).isPresent();
    }

    private boolean isMovedFrom(LocalDate date) {
        return days.values().stream().anyMatch(day -> date.equals(day.movedFrom()));
    }

    private static IllegalStateException malformed(int line, @Nullable String why, @Nullable Throwable cause) {
        return new IllegalStateException(FILE + ", line " + line + ": " + why, cause);
    }
}
