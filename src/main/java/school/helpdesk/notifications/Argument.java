package school.helpdesk.notifications;

import java.time.Instant;
import java.time.LocalDate;

/** An argument of a message as it is kept: with its type before it, for a date is written out in the reader's language. */
final class Argument {

    private static final String INSTANT = "i:";
    private static final String DATE = "d:";
    private static final String TEXT = "t:";

    private Argument() {}

    static String kept(Object argument) {
        if (argument instanceof Instant) return INSTANT + argument;
        return (argument instanceof LocalDate ? DATE : TEXT) + argument;
    }

    static Object read(String kept) {
        var value = kept.substring(TEXT.length());
        if (kept.startsWith(INSTANT)) return Instant.parse(value);
        return kept.startsWith(DATE) ? LocalDate.parse(value) : value;
    }
}
