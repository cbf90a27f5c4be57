package school.helpdesk.requests.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a long list, written into an address: after which row to go on.
 *
 * @param rank microseconds since 1970 of the promise, the rank among one's own, or null for what comes last
 */
record Place(@Nullable Long rank, long number) {

    private static final Pattern SHAPE = Pattern.compile("(-|\\d{1,17})\\.(\\d{1,18})");

    /** Null when nobody could have been sent there. */
    static @Nullable Place of(@Nullable String text) {
        if (text == null) return null;
        var read = SHAPE.matcher(text);
        if (!read.matches()) return null;
        var rank = read.group(1).equals("-") ? null : Long.valueOf(read.group(1));
        return new Place(rank, Long.parseLong(read.group(2)));
    }

    static Place after(QueueRow row) {
        var promised = row.promisedUntil();
        return new Place(promised == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, promised), row.number());
    }

    /** As PostgreSQL reads an instant. */
    String due() {
        return rank == null
                ? "infinity"
                : Instant.EPOCH.plus(rank, ChronoUnit.MICROS).toString();
    }

    @Override
    public String toString() {
        return (rank == null ? "-" : rank) + "." + number;
    }
}
