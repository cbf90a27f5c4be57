package school.helpdesk.mailbox.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** How programs announce what they quote, in the languages of the people who write here. */
enum Quotations {
    OPENING,
    BELOW,
    HEAD,
    HEAD_GOES_ON,
    FORWARDED,
    ADDED;

    private static final int LONGEST_LINE = 500;
    private static final Map<String, List<Pattern>> PATTERNS = read();

    boolean fits(String line) {
        return line.length() <= LONGEST_LINE
                && PATTERNS.getOrDefault(name(), List.of()).stream()
                        .anyMatch(pattern -> pattern.matcher(line).matches());
    }

    private static Map<String, List<Pattern>> read() {
        var patterns = new HashMap<String, List<Pattern>>();
        var section = "";
        for (var line : lines()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.matches("\\[[a-z-]+]")) {
                section = line.substring(1, line.length() - 1).replace('-', '_').toUpperCase(Locale.ROOT);
                continue;
            }
            patterns.computeIfAbsent(section, name -> new ArrayList<>())
                    .add(Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
        return patterns;
    }

    private static List<String> lines() {
        try {
            var file = new ClassPathResource("mailbox/quotations.txt");
            return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
