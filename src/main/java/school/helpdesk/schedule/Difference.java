package school.helpdesk.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one schedule says otherwise than another. Lines belong together by their series, and when there is none in
 * common, by saying the same.
 *
 * @param heading the fields of the heading that changed
 * @param unchanged how many lines are the same in both
 */
public record Difference(
        List<FieldChange> heading,
        List<Reception> added,
        List<Reception> removed,
        List<Change> changed,
        int unchanged) {

    /** A line that is in both, but not the same. */
    public record Change(Reception before, Reception after, List<FieldChange> fields) {}

    /** One field with what it said and says; either is null when nothing was said. */
    public record FieldChange(
            String field, @Nullable Object before, @Nullable Object after) {}

    static Difference between(Heading before, Collection<Line> old, Heading after, Collection<Line> now) {
        var rest = new ArrayList<>(old);
        var bySeries = new HashMap<Object, Line>();
        old.forEach(line -> bySeries.put(line.series(), line));
        var changed = new ArrayList<Change>();
        var fresh = new ArrayList<Line>();
        for (var line : now) {
            var known = bySeries.get(line.series());
            if (known == null) {
                fresh.add(line);
                continue;
            }
            rest.remove(known);
            if (!known.reception().equals(line.reception())) changed.add(change(known, line));
        }
        var added = new ArrayList<Reception>();
        for (var line : fresh) {
            var same = rest.stream()
                    .filter(known -> known.reception().equals(line.reception()))
                    .findFirst();
            if (same.isPresent()) rest.remove(same.get());
            else added.add(line.reception());
        }
        var removed = rest.stream().map(Line::reception).toList();
        var unchanged = now.size() - added.size() - changed.size();
        return new Difference(fields(fields(before), fields(after)), added, removed, changed, unchanged);
    }

    public boolean isNothing() {
        return heading.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Change change(Line before, Line after) {
        return new Change(
                before.reception(), after.reception(), fields(fields(before.reception()), fields(after.reception())));
    }

    private static List<FieldChange> fields(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return before.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(Heading said) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("title", said.title());
        fields.put("effectiveFrom", said.effectiveFrom());
        fields.put("effectiveTo", said.effectiveTo());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Reception said) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("kind", said.kind());
        fields.put("weekday", said.weekday());
        fields.put("date", said.date());
        fields.put("from", said.from());
        fields.put("to", said.to());
        fields.put("place", said.place());
        fields.put("means", said.means());
        fields.put("audience", said.audience());
        fields.put("consultant", said.consultant());
        fields.put("slotMinutes", said.slotMinutes());
        fields.put("seats", said.seats());
        return fields;
    }
}
