package school.helpdesk.mailbox.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import school.helpdesk.kernel.Blanks;

/**
 * A text with the new words apart from what is quoted, from the signature and from what programs add.
 *
 * @param words what is new
 * @param folded the rest, in its order
 */
record Folding(String words, String folded) {

    private static final int HEAD_LINES = 5;

    static Folding of(String text) {
        return new Folder(text.lines().toList()).fold();
    }

    private static final class Folder {

        private final List<String> lines;
        private final List<String> words = new ArrayList<>();
        private final List<String> folded = new ArrayList<>();
        private int at;

        Folder(List<String> lines) {
            this.lines = lines;
        }

        Folding fold() {
            while (at < lines.size()) {
                var line = Blanks.strip(lines.get(at));
                if (Quotations.FORWARDED.fits(line)) keep(lines.size());
                else if (isQuoted(line) || Quotations.ADDED.fits(line)) fold(at + 1);
                else if (isSignature(lines.get(at)) || Quotations.BELOW.fits(line) || isHead(at) || isRule(line))
                    fold(lines.size());
                else if (opening(line) > 0) fold(endOfQuotation(at + opening(line)));
                else keep(at + 1);
            }
            return new Folding(joined(words), joined(folded));
        }

        /** How many lines tell who wrote what follows; 0 when none does. */
        private int opening(String line) {
            if (line.isEmpty()) return 0;
            if (Quotations.OPENING.fits(line)) return 1;
            var next = at + 1 < lines.size() ? Blanks.strip(lines.get(at + 1)) : "";
            if (next.isEmpty() || isQuoted(next)) return 0;
            var begins = next.startsWith("<") || !Quotations.OPENING.fits(next);
            return begins && Quotations.OPENING.fits(line + " " + next) ? 2 : 0;
        }

        /** Where lines are marked as quoted, new words may follow; else everything below is old. */
        private int endOfQuotation(int from) {
            var first = from;
            while (first < lines.size() && Blanks.strip(lines.get(first)).isEmpty()) first++;
            return first < lines.size() && isQuoted(Blanks.strip(lines.get(first))) ? first : lines.size();
        }

        /** A line drawn above the head of what is quoted. */
        private boolean isRule(String line) {
            return line.matches("[-_]{5,}") && isHead(at + 1);
        }

        private boolean isHead(int from) {
            return from < lines.size()
                    && Quotations.HEAD.fits(Blanks.strip(lines.get(from)))
                    && lines.subList(from + 1, Math.min(lines.size(), from + HEAD_LINES)).stream()
                            .anyMatch(next -> Quotations.HEAD_GOES_ON.fits(Blanks.strip(next)));
        }

        private static boolean isQuoted(String line) {
            return line.startsWith(">");
        }

        /** Two hyphens and a blank, as the usage is; some programs lose the blank. */
        private static boolean isSignature(String line) {
            return line.equals("-- ") || line.equals("--");
        }

        private void keep(int to) {
            words.addAll(lines.subList(at, to));
            at = to;
        }

        private void fold(int to) {
            folded.addAll(lines.subList(at, to));
            at = to;
        }

        private static String joined(List<String> lines) {
            var text = lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
            return Blanks.strip(text.replaceAll("\n{3,}", "\n\n"));
        }
    }
}
