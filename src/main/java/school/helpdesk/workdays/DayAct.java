package school.helpdesk.workdays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That the school said something about a day, whether it still stands or not.
 *
 * @param removed when it was taken back; null while it stands
 */
public record DayAct(LocalDate day, Instant made, @Nullable Instant removed) {

    /** When it changed the calendar. */
    public Stream<Instant> moments() {
        return removed == null ? Stream.of(made) : Stream.of(made, removed);
    }
}
