package school.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.Sources.bundles;
import static school.helpdesk.Sources.found;
import static school.helpdesk.Sources.keys;
import static school.helpdesk.Sources.read;
import static school.helpdesk.Sources.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates and code take every word from a bundle. */
class SpokenWordsTests {

    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern COUNTED = Pattern.compile("@words\\.count\\('([\\w.-]+)'");
    private static final Pattern SAID = Pattern.compile("@words\\.say\\('([\\w.-]+)'");
    private static final Pattern NO_TEXT = Pattern.compile(
            "<!--.*?-->|<(script|style)\\b.*?</\\1>|<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>", Pattern.DOTALL);
    private static final Pattern SHOWN_ATTRIBUTE = Pattern.compile(
            "(?<![\\w:-])(title|placeholder|alt|aria-label|value|data-confirm|data-label)=\"([^\"]*)\"");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    @Test
    void everyKeyOfATemplateExists() {
        var known = bundles("_ru.properties").stream()
                .flatMap(bundle -> keys(bundle).stream())
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var template : templates()) {
            var html = read(template);
            Stream.of(USED, SAID)
                    .flatMap(pattern -> found(pattern, html))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(key + " in " + template));
            found(COUNTED, html)
                    .filter(key -> !known.contains(key + ".one"))
                    .forEach(key -> missing.add(key + ".* in " + template));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateSpeaksForItself() {
        var literal = new ArrayList<String>();
        for (var template : templates()) {
            var html = read(template);
            var text = NO_TEXT.matcher(html).replaceAll("\n").replace("&nbsp;", " ");
            text.lines()
                    .filter(line -> LETTER.matcher(line).find())
                    .forEach(line -> literal.add(template + ": " + line.strip()));
            SHOWN_ATTRIBUTE
                    .matcher(html)
                    .results()
                    .filter(shown -> LETTER.matcher(shown.group(2)).find()
                                    && !shown.group(1).equals("value")
                            || CYRILLIC.matcher(shown.group(2)).find())
                    .forEach(shown -> literal.add(template + ": " + shown.group()));
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void noMainCodeSpeaksRussian() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var literal = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(Pattern.compile("(\"[^\"\n]*\\p{IsCyrillic}[^\"\n]*\")"), read(file))
                            .filter(text -> !text.startsWith("\"select "))
                            .map(text -> file + ": " + text))
                    .toList();
            assertThat(literal).isEmpty();
        }
    }
}
