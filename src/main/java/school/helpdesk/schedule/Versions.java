package school.helpdesk.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All approved schedules, and which of them is in force when. The one that begins on D ends the one before it on the day
 * before D, for good: it does not come back when the newer one has run out. Of two that begin on the same day the later
 * approved takes the place of the other.
 */
public final class Versions {

    /** What an approved schedule is on a day. */
    public enum Standing {
        IN_FORCE,
        FUTURE,
        /** A newer one took its place before its last day. */
        SUPERSEDED,
        EXPIRED
    }

    private final Map<UUID, Span> spans = new LinkedHashMap<>();

    public Versions(Collection<Version> approved) {
        var sorted = approved.stream()
                .sorted(Comparator.comparing(
                                (Version version) -> version.heading().effectiveFrom())
                        .thenComparing(Version::number))
                .toList();
        @Nullable LocalDate next = null;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            var version = sorted.get(i);
            var from = version.heading().effectiveFrom();
            var to = version.heading().effectiveTo();
            if (next != null && !to.isBefore(next)) to = next.minusDays(1);
            spans.put(version.id(), new Span(version, from, to));
            next = from;
        }
    }

    /** The latest beginning first. */
    public List<Version> all() {
        return spans.values().stream().map(Span::version).toList();
    }

    public Optional<Version> on(LocalDate day) {
        return during(day, day).findFirst();
    }

    /** Those in force on some day of the period, the latest first. */
    public Stream<Version> during(LocalDate from, LocalDate to) {
        return spans.values().stream()
                .filter(span -> !span.isEmpty() && !span.from.isAfter(to) && !span.to.isBefore(from))
                .map(Span::version);
    }

    /** The one that takes effect next after that day. */
    public Optional<Version> after(LocalDate day) {
        return spans.values().stream()
                .filter(span -> !span.isEmpty() && span.from.isAfter(day))
                .reduce((later, earlier) -> earlier)
                .map(Span::version);
    }

    /** The one that was in force last before that day. */
    public Optional<Version> before(LocalDate day) {
        return spans.values().stream()
                .filter(span -> !span.isEmpty() && span.to.isBefore(day))
                .findFirst()
                .map(Span::version);
    }

    /** The last day on which it is really in force; empty when a newer one took its place before it began. */
    public Optional<LocalDate> lastDay(Version version) {
        return Optional.ofNullable(spans.get(version.id()))
                .filter(span -> !span.isEmpty())
                .map(Span::to);
    }

    public Standing standing(Version version, LocalDate today) {
        var last = lastDay(version);
        if (last.isEmpty()) return Standing.SUPERSEDED;
        if (today.isBefore(version.heading().effectiveFrom())) return Standing.FUTURE;
        if (!today.isAfter(last.get())) return Standing.IN_FORCE;
        return last.get().isBefore(version.heading().effectiveTo()) ? Standing.SUPERSEDED : Standing.EXPIRED;
    }

    private record Span(Version version, LocalDate from, LocalDate to) {

        boolean isEmpty() {
            return to.isBefore(from);
        }
    }
}
