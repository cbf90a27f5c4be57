package school.helpdesk.knowledge;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What was added to a text and what was taken out of it, line by line, and within a changed line word by word. */
public final class Difference {

    /** Of a text in more parts than this the change is not looked for: all of it went, all of it came. */
    private static final int MOST_PARTS = 2000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /** What became of a line or of a part of it. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED,
        /** Lines that stayed as they are and are left out. */
        SKIPPED
    }

    public record Part(Kind kind, String text) {}

    /** @param skipped how many lines are left out here */
    public record Row(Kind kind, List<Part> parts, int skipped) {

        boolean isChange() {
            return kind != Kind.SAME && kind != Kind.SKIPPED;
        }

        static Row of(Kind kind, String text) {
            return new Row(kind, List.of(new Part(kind, text)), 0);
        }
    }

    private Difference() {}

    /** Nothing when the words are the same; lines that stayed are shown only beside those that did not. */
    static List<Row> between(String before, String after) {
        if (before.equals(after)) return List.of();
        var was = parts(before, before.lines().toList());
        var is = parts(after, after.lines().toList());
        var rows = new ArrayList<Row>();
        var at = 0;
        for (var delta :
                DiffUtils.diff(was, is, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            var from = delta.getSource().getPosition();
            keep(was.subList(at, from), at == 0, false, rows);
            show(delta, rows);
            at = from + delta.getSource().size();
        }
        keep(was.subList(at, was.size()), at == 0, true, rows);
        return rows.stream().anyMatch(Row::isChange) ? rows : List.of();
    }

    private static List<String> parts(String whole, List<String> parts) {
        return parts.size() > MOST_PARTS ? List.of(whole) : parts;
    }

    private static void show(AbstractDelta<String> delta, List<Row> rows) {
        var went = delta.getSource().getLines();
        var came = delta.getTarget().getLines();
        if (delta.getType() == DeltaType.CHANGE && went.size() == came.size()) {
            for (int i = 0; i < went.size(); i++) rows.add(changed(went.get(i), came.get(i)));
            return;
        }
        went.stream().filter(line -> !line.isBlank()).forEach(line -> rows.add(Row.of(Kind.REMOVED, line)));
        came.stream().filter(line -> !line.isBlank()).forEach(line -> rows.add(Row.of(Kind.ADDED, line)));
    }

    private static Row changed(String was, String is) {
        if (was.isBlank()) return Row.of(Kind.ADDED, is);
        if (is.isBlank()) return Row.of(Kind.REMOVED, was);
        var old = parts(was, List.of(BETWEEN_WORDS.split(was)));
        var fresh = parts(is, List.of(BETWEEN_WORDS.split(is)));
        var parts = new ArrayList<Part>();
        var at = 0;
        for (var delta :
                DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            var from = delta.getSource().getPosition();
            add(Kind.SAME, old.subList(at, from), parts);
            add(Kind.REMOVED, delta.getSource().getLines(), parts);
            add(Kind.ADDED, delta.getTarget().getLines(), parts);
            at = from + delta.getSource().size();
        }
        add(Kind.SAME, old.subList(at, old.size()), parts);
        return new Row(Kind.CHANGED, parts, 0);
    }

    private static void add(Kind kind, List<String> words, List<Part> parts) {
        var text = String.join("", words);
        if (!text.isEmpty()) parts.add(new Part(kind, text));
    }

    /** One line beside each change. */
    private static void keep(List<String> lines, boolean first, boolean last, List<Row> rows) {
        var told = lines.stream().filter(line -> !line.isBlank()).toList();
        var head = first ? 0 : Math.min(1, told.size());
        var tail = last ? 0 : Math.min(1, told.size() - head);
        told.subList(0, head).forEach(line -> rows.add(Row.of(Kind.SAME, line)));
        var skipped = told.size() - head - tail;
        if (skipped > 0) rows.add(new Row(Kind.SKIPPED, List.of(), skipped));
        told.subList(told.size() - tail, told.size()).forEach(line -> rows.add(Row.of(Kind.SAME, line)));
    }
}
