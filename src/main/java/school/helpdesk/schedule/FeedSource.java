package school.helpdesk.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.helpdesk.workdays.DayAct;

/**
 * All that the feed is made of, read at one moment.
 *
 * @param approvals of every version
 * @param times how often something was said about an occurrence
 * @param acts all that the school said about days
 */
record FeedSource(
        Publication publication, Map<UUID, Instant> approvals, Map<OccurrenceId, Integer> times, List<DayAct> acts) {

    /** The lines of all versions in force on that day or later, each version whole. */
    List<Feed.Entry> entries(LocalDate since) {
        return publication
                .versions()
                .during(since, LocalDate.MAX)
                .sorted(Comparator.comparing(Version::number))
                .flatMap(this::entries)
                .toList();
    }

    private Stream<Feed.Entry> entries(Version version) {
        var until = publication.versions().lastDay(version).orElseThrow();
        var held = publication.timetable(version.heading().effectiveFrom(), until).occurrences().stream()
                .collect(Collectors.groupingBy(occurrence -> occurrence.id().series()));
        return publication.lines().getOrDefault(version.id(), List.of()).stream()
                .map(line -> entry(version, line, until, held.getOrDefault(line.series(), List.of())))
                .filter(entry -> !entry.occurrences().isEmpty());
    }

    private Feed.Entry entry(Version version, Line line, LocalDate until, List<Occurrence> occurrences) {
        var revision = revision(version, line.reception());
        var notices = occurrences.stream()
                .map(Occurrence::id)
                .filter(times::containsKey)
                .collect(Collectors.toMap(Function.identity(), id -> notice(version, revision, id)));
        return new Feed.Entry(
                line.series() + "-" + version.number(),
                line.reception().kind() == Kind.WEEKLY,
                until,
                occurrences,
                revision,
                notices);
    }

    /** A weekly line changes when a newer version ends it, and when one of its days becomes a working day or a day off. */
    private Revision revision(Version version, Reception said) {
        var approved = approved(version);
        var revision = new Revision(approved, 0);
        if (said.kind() != Kind.WEEKLY) return revision;
        var changes = Stream.concat(ends(version), days(version.heading(), said))
                .filter(approved::isBefore)
                .distinct()
                .toList();
        return changes.stream()
                .max(Comparator.naturalOrder())
                .map(last -> revision.then(last, changes.size()))
                .orElse(revision);
    }

    private Stream<Instant> ends(Version version) {
        return publication.versions().all().stream()
                .filter(later -> later.number() > version.number())
                .filter(later -> version.heading().includes(later.heading().effectiveFrom()))
                .map(this::approved);
    }

    private Stream<Instant> days(Heading period, Reception said) {
        return acts.stream()
                .filter(act -> period.includes(act.day()) && said.isOn(act.day()))
                .flatMap(DayAct::moments);
    }

    /** A new word about one occurrence counts on from what its line has gone through, so its number never goes back. */
    private Revision notice(Version version, Revision line, OccurrenceId id) {
        var cancellation = publication.cancellations().get(id);
        var substitution = publication.substitutions().get(id);
        var revision = new Revision(approved(version), line.number());
        if (substitution != null) revision = revision.then(substitution.made().at(), 0);
        if (cancellation != null) revision = revision.then(cancellation.made().at(), 0);
        return revision.then(revision.at(), times.getOrDefault(id, 0));
    }

    private Instant approved(Version version) {
        return Objects.requireNonNull(approvals.get(version.id()));
    }
}
