package school.helpdesk.prose;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
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

        static Row of(Kind kind, String text) {
            return new Row(kind, List.of(new Part(kind, text)), 0);
        }

        boolean isChange() {
            return kind != Kind.SAME && kind != Kind.SKIPPED;
        }

        /** Whether enough has stayed to speak of one line that was changed. */
        boolean isAlike() {
            var stayed = parts.stream().filter(part -> part.kind() == Kind.SAME).mapToInt(Row::length);
            return stayed.sum() * 3 >= parts.stream().mapToInt(Row::length).sum();
        }

        private static int length(Part part) {
            return part.text().length();
        }
    }

    /**
     * What went and what came in one place.
     *
     * @param from where it began in the text before
     */
    private record Run(int from, List<String> went, List<String> came) {

        int end() {
            return from + went.size();
        }
    }

    private Difference() {}

    /** Nothing when the words are the same; lines that stayed are shown only beside those that did not. */
    public static List<Row> between(String before, String after) {
        if (before.equals(after)) return List.of();
        var was = parts(before, before.lines().toList());
        var is = parts(after, after.lines().toList());
        var rows = new ArrayList<Row>();
        var at = 0;
        for (var run : runs(was, is)) {
            keep(was.subList(at, run.from()), rows.isEmpty() ? 0 : 1, 1, rows);
            show(run, rows);
            at = run.end();
        }
        keep(was.subList(at, was.size()), 1, 0, rows);
        return rows.stream().anyMatch(Row::isChange) ? rows : List.of();
    }

    private static List<String> parts(String whole, List<String> parts) {
        return parts.size() > MOST_PARTS ? List.of(whole) : parts;
    }

    /** The algorithm may tell what happened in one place in several pieces. */
    private static List<Run> runs(List<String> was, List<String> is) {
        var runs = new ArrayList<Run>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(was, is, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            var from = delta.getSource().getPosition();
            if (runs.isEmpty() || runs.get(runs.size() - 1).end() != from)
                runs.add(new Run(from, new ArrayList<>(), new ArrayList<>()));
            var run = runs.get(runs.size() - 1);
            run.went().addAll(delta.getSource().getLines());
            run.came().addAll(delta.getTarget().getLines());
        }
        return runs;
    }

    private static void show(Run run, List<Row> rows) {
        var went = told(run.went());
        var came = told(run.came());
        var both = Math.min(went.size(), came.size());
        for (int i = 0; i < both; i++) {
            var row = changed(went.get(i), came.get(i));
            if (row.isAlike()) rows.add(row);
            else rows.addAll(List.of(Row.of(Kind.REMOVED, went.get(i)), Row.of(Kind.ADDED, came.get(i))));
        }
        went.stream().skip(both).forEach(line -> rows.add(Row.of(Kind.REMOVED, line)));
        came.stream().skip(both).forEach(line -> rows.add(Row.of(Kind.ADDED, line)));
    }

    private static Row changed(String before, String after) {
        var was = parts(before, List.of(BETWEEN_WORDS.split(before)));
        var is = parts(after, List.of(BETWEEN_WORDS.split(after)));
        var parts = new ArrayList<Part>();
        var at = 0;
        for (var run : runs(was, is)) {
            add(Kind.SAME, was.subList(at, run.from()), parts);
            add(Kind.REMOVED, run.went(), parts);
            add(Kind.ADDED, run.came(), parts);
            at = run.end();
        }
        add(Kind.SAME, was.subList(at, was.size()), parts);
        return new Row(Kind.CHANGED, parts, 0);
    }

    private static void add(Kind kind, List<String> words, List<Part> parts) {
        var text = String.join("", words);
        if (!text.isEmpty()) parts.add(new Part(kind, text));
    }

    /** Of the lines that stayed, so many after the change before them and before the next one. */
    private static void keep(List<String> lines, int after, int before, List<Row> rows) {
        var told = told(lines);
        var head = Math.min(after, told.size());
        var tail = Math.min(before, told.size() - head);
        told.subList(0, head).forEach(line -> rows.add(Row.of(Kind.SAME, line)));
        var skipped = told.size() - head - tail;
        if (skipped > 0) rows.add(new Row(Kind.SKIPPED, List.of(), skipped));
        told.subList(told.size() - tail, told.size()).forEach(line -> rows.add(Row.of(Kind.SAME, line)));
    }

    private static List<String> told(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
