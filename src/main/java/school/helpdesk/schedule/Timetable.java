package school.helpdesk.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import school.helpdesk.people.Audience;

/** What is held, cancelled, substituted and fallen out from one day to another, both included. */
public final class Timetable {

    private static final Comparator<Occurrence> IN_ORDER = Comparator.comparing(Occurrence::starts)
            .thenComparing(Occurrence::ends)
            .thenComparing(Occurrence::place)
            .thenComparing(occurrence -> occurrence.id().toString());

    private final Publication publication;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<FallenOut> fallenOut = new ArrayList<>();

    Timetable(Publication publication, LocalDate from, LocalDate to) {
        this.publication = publication;
        this.from = from;
        this.to = to;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) fill(day);
        occurrences.sort(IN_ORDER);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    /** In the order in which they begin; cancelled ones are among them. */
    public List<Occurrence> occurrences() {
        return List.copyOf(occurrences);
    }

    public List<Occurrence> occurrencesOn(LocalDate day) {
        return occurrences.stream()
                .filter(occurrence -> occurrence.date().equals(day))
                .toList();
    }

    public List<FallenOut> fallenOutOn(LocalDate day) {
        return fallenOut.stream().filter(out -> out.date().equals(day)).toList();
    }

    public Optional<Occurrence> find(OccurrenceId id) {
        return occurrences.stream()
                .filter(occurrence -> occurrence.id().equals(id))
                .findFirst();
    }

    /**
     * The first one that is held for everybody the audience means and begins at {@code earliest} or later, on
     * {@code notAfter} at the latest; of two that begin together the one that ends first. Looks no further than this
     * timetable goes.
     */
    public Optional<Occurrence> firstBeginningFrom(Instant earliest, LocalDate notAfter, Audience audience) {
        return occurrences.stream()
                .filter(occurrence -> !occurrence.isCancelled())
                .filter(occurrence -> occurrence.audience().covers(audience))
                .filter(occurrence -> !occurrence.starts().isBefore(earliest))
                .filter(occurrence -> !occurrence.date().isAfter(notAfter))
                .findFirst();
    }

    private void fill(LocalDate day) {
        var version = publication.versions().on(day);
        if (version.isEmpty()) return;
        var held = publication.workday().test(day);
        for (var line : publication.lines().getOrDefault(version.get().id(), List.of())) {
            var said = line.reception();
            if (!said.isOn(day)) continue;
            if (held || !said.fallsOutOnDaysOff()) add(line, day);
            else fallenOut.add(new FallenOut(day, said));
        }
    }

    private void add(Line line, LocalDate day) {
        var said = line.reception();
        var id = new OccurrenceId(line.series(), day);
        var starts = day.atTime(said.from()).atZone(publication.zone()).toInstant();
        var ends = day.atTime(said.to()).atZone(publication.zone()).toInstant();
        // Swallowed by a gap of the clocks.
        if (!starts.isBefore(ends)) return;
        var cancellation = publication.cancellations().get(id);
        var substitution = publication.substitutions().get(id);
        var consultant = substitution == null ? said.consultant() : substitution.substitute();
        var state = OccurrenceState.HELD;
        var reason = "";
        if (cancellation != null) {
            state = OccurrenceState.CANCELLED;
            reason = cancellation.reason();
        } else if (substitution != null && !consultant.equals(said.consultant())) {
            state = OccurrenceState.SUBSTITUTED;
            reason = substitution.reason();
        }
        occurrences.add(new Occurrence(
                id,
                day,
                starts,
                ends,
                said.place(),
                said.means(),
                said.audience(),
                consultant,
                state,
                said.kind(),
                said.consultant(),
                reason,
                said.slotMinutes(),
                said.seats()));
    }
}
