package school.helpdesk.schedule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content two people sign, as text in one form only, so that anybody can compute its SHA-256 again. UTF-8, lines end
 * with LF, fields are separated by TAB, what is not said is empty:
 *
 * <pre>
 * schedule TAB 1
 * title TAB from TAB to
 * series TAB kind TAB weekday TAB date TAB from TAB to TAB place TAB means TAB audience TAB consultant TAB slot TAB seats
 * </pre>
 *
 * with one such last line for every reception, in the order of their series as text; dates and times as in ISO 8601,
 * times with minutes only; a tab, a line feed or a backslash inside a text is written as {@code \t}, {@code \n},
 * {@code \\}.
 */
final class CanonicalContent {

    private CanonicalContent() {}

    static String sha256(Heading heading, Collection<Line> lines) {
        try {
            var bytes = text(heading, lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(Heading heading, Collection<Line> lines) {
        var head = Stream.of(row("schedule", 1), row(heading.title(), heading.effectiveFrom(), heading.effectiveTo()));
        var body = lines.stream()
                .sorted(Comparator.comparing(line -> line.series().toString()))
                .map(line -> row(line.series(), line.reception()));
        return Stream.concat(head, body).collect(Collectors.joining());
    }

    private static String row(Object series, Reception said) {
        return row(
                series,
                said.kind(),
                said.weekday(),
                said.date(),
                said.from(),
                said.to(),
                said.place(),
                said.means(),
                said.audience(),
                said.consultant(),
                said.slotMinutes(),
                said.seats());
    }

    private static String row(@Nullable Object... fields) {
        return Stream.of(fields)
                .map(field -> Objects.toString(field, ""))
                .map(text -> text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"))
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
