package school.helpdesk.visits;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.school.SchoolTime;

/**
 * The time somebody points at: of which occurrence, if they said, and when.
 *
 * @param occurrence null means any that has this time
 */
public record Choice(@Nullable OccurrenceId occurrence, Instant starts) {

    /** What both fields of an address or a form say; empty when they cannot be read. */
    public static Optional<Choice> of(@Nullable String occurrence, @Nullable String starts) {
        if (starts == null || starts.isBlank()) return Optional.empty();
        var at = instant(starts.strip());
        if (at.isEmpty()) return Optional.empty();
        if (occurrence == null || occurrence.isBlank()) return Optional.of(new Choice(null, at.get()));
        return id(occurrence).map(id -> new Choice(id, at.get()));
    }

    LocalDate day(SchoolTime time) {
        return occurrence == null ? time.dayOf(starts) : occurrence.date();
    }

    /** What {@link #toString} wrote. */
    public static Optional<Choice> of(@Nullable String value) {
        if (value == null) return Optional.empty();
        var at = value.indexOf('@');
        return at < 0 ? Optional.empty() : of(value.substring(0, at), value.substring(at + 1));
    }

    /** Empty when it is none. */
    public static Optional<OccurrenceId> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(OccurrenceId.of(text.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** With any offset; one whose plus has become a blank on its way through an address is understood. */
    private static Optional<Instant> instant(String text) {
        try {
            var at = OffsetDateTime.parse(text.replace(' ', '+'));
            return at.getYear() < 2000 || at.getYear() > 2199 ? Optional.empty() : Optional.of(at.toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return (occurrence == null ? "" : occurrence) + "@" + starts;
    }
}
