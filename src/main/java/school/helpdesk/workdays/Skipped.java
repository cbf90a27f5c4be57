package school.helpdesk.workdays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Days in a row that do not count in a term, all for one kind of reason: «1–8 January, holidays». */
public record Skipped(List<Day> days) {

    public Skipped {
        days = List.copyOf(days);
    }

    static List<Skipped> inGroups(List<Day> days) {
        var groups = new ArrayList<List<Day>>();
        for (var day : days) {
            var group = groups.isEmpty() ? List.<Day>of() : groups.get(groups.size() - 1);
            if (!group.isEmpty() && continues(group.get(group.size() - 1), day)) group.add(day);
            else groups.add(new ArrayList<>(List.of(day)));
        }
        return groups.stream().map(Skipped::new).toList();
    }

    private static boolean continues(Day previous, Day day) {
        return previous.date().plusDays(1).equals(day.date())
                && previous.kind() == day.kind()
                && Objects.equals(previous.movedFrom(), day.movedFrom())
                && previous.note().equals(day.note());
    }

    public LocalDate first() {
        return days.get(0).date();
    }

    public LocalDate last() {
        return days.get(days.size() - 1).date();
    }

    public boolean isSingle() {
        return days.size() == 1;
    }

    public DayKind kind() {
        return days.get(0).kind();
    }

    /** The holidays among them, each once, in order; empty when the reason is another. */
    public List<Holiday> holidays() {
        return days.stream()
                .map(Day::holiday)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
