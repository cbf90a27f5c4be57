package school.helpdesk.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PersonCard;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.Slot;

/**
 * The receptions one can come to, with their times.
 *
 * @param occurrences in order; those without times are come to without signing up
 * @param left their times with the seats left
 */
public record ChoicePage(
        Audience audience,
        List<Occurrence> occurrences,
        Map<OccurrenceId, List<Slot>> left,
        Map<PersonId, PersonCard> people) {

    /** The occurrences by day, in order. */
    public Map<LocalDate, List<Occurrence>> days() {
        return occurrences.stream().collect(Collectors.groupingBy(Occurrence::date, TreeMap::new, Collectors.toList()));
    }

    public List<Slot> times(Occurrence held) {
        return left.getOrDefault(held.id(), List.of()).stream()
                .filter(slot -> slot.seats() > 0)
                .toList();
    }

    /** Nobody signs up for it: everybody may come. */
    public boolean isOpenToAll(Occurrence held) {
        return held.slots().isEmpty();
    }

    public boolean isAnythingFree() {
        return left.values().stream().flatMap(List::stream).anyMatch(slot -> slot.seats() > 0);
    }

    public PersonCard consultant(Occurrence held) {
        return Objects.requireNonNull(people.get(held.consultant()));
    }

    public @Nullable Occurrence find(OccurrenceId id) {
        return occurrences.stream()
                .filter(held -> held.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
