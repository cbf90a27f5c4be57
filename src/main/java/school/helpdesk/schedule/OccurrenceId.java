package school.helpdesk.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.UUID;

/** Which occurrence: a series on a date. Opaque in addresses; the same in every version that keeps the series. */
public record OccurrenceId(UUID series, LocalDate date) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final String SHAPE = "[0-9a-f]{32}-[0-9]{8}";

    /** @throws IllegalArgumentException when the text is not the id of any occurrence */
    public static OccurrenceId of(String text) {
        if (!text.matches(SHAPE)) throw new IllegalArgumentException("not an occurrence");
        var series = new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
        try {
            return new OccurrenceId(series, LocalDate.parse(text.substring(33), DAY));
        } catch (java.time.DateTimeException noSuchDay) {
            throw new IllegalArgumentException("not an occurrence", noSuchDay);
        }
    }

    @Override
    public String toString() {
        return series.toString().replace("-", "") + "-" + date.format(DAY);
    }
}
