package school.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word shown comes from a bundle, in both languages. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Set<String> FORMS = Set.of("one", "few", "many", "other");
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
    void everyKeyHasItsTwin() {
        for (var russian : bundles("_ru.properties")) {
            var english = twin(russian);
            assertThat(withoutForms(keys(english))).as(english.toString()).isEqualTo(withoutForms(keys(russian)));
        }
        assertThat(bundles("_en.properties")).hasSameSizeAs(bundles("_ru.properties"));
    }

    @Test
    void everyKeyBeginsWithItsModule() {
        for (var bundle : bundles(".properties")) {
            var module = module(bundle);
            assertThat(keys(bundle))
                    .as(bundle.toString())
                    .allMatch(key ->
                            key.startsWith(module + ".") || (module.equals("site") && key.startsWith("typeMismatch")));
        }
    }

    @Test
    void everyCountedNounHasAllItsForms() {
        for (var bundle : bundles(".properties")) {
            var needed = bundle.toString().endsWith("_ru.properties")
                    ? List.of("one", "few", "many")
                    : List.of("one", "other");
            var keys = keys(bundle);
            for (var key : keys) {
                if (!key.endsWith(".one")) continue;
                var stem = key.substring(0, key.length() - ".one".length());
                assertThat(keys)
                        .as(bundle.toString())
                        .containsAll(
                                needed.stream().map(form -> stem + "." + form).toList());
            }
        }
    }

    @Test
    void everyMessageIsAFormatThatReads() {
        for (var bundle : bundles(".properties")) {
            load(bundle).forEach((key, text) -> {
                assertThat(text.toString())
                        .as("%s in %s", key, bundle)
                        .isNotBlank()
                        .doesNotContain("\uFFFD");
                assertThatCode(() -> new MessageFormat(text.toString(), Locale.ROOT))
                        .as("%s in %s", key, bundle)
                        .doesNotThrowAnyException();
                if (text.toString().contains("{"))
                    assertThat(text.toString().replace("''", ""))
                            .as("apostrophe of %s in %s", key, bundle)
                            .doesNotContain("'");
            });
        }
    }

    @Test
    void twinsTakeTheSameArguments() {
        for (var russian : bundles("_ru.properties")) {
            var english = load(twin(russian));
            load(russian).forEach((key, text) -> {
                var other = english.getProperty(key.toString());
                if (other != null)
                    assertThat(arguments(other)).as(key.toString()).isEqualTo(arguments(text.toString()));
            });
        }
    }

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

    private static Set<String> withoutForms(Set<String> keys) {
        return keys.stream().map(MessagesTests::withoutForm).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String withoutForm(String key) {
        var dot = key.lastIndexOf('.');
        return dot > 0 && FORMS.contains(key.substring(dot + 1)) ? key.substring(0, dot) + ".*" : key;
    }

    private static Set<Integer> arguments(String text) {
        return found(Pattern.compile("\\{(\\d+)"), text).map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static Path twin(Path russian) {
        return Path.of(russian.toString().replace("_ru.properties", "_en.properties"));
    }

    private static String module(Path bundle) {
        return bundle.getFileName().toString().replaceFirst("_(ru|en)\\.properties$", "");
    }

    private static Set<String> keys(Path bundle) {
        return load(bundle).stringPropertyNames();
    }

    private static Properties load(Path bundle) {
        try (var reader = Files.newBufferedReader(bundle)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> bundles(String ending) {
        return files(RESOURCES.resolve("messages"), ending);
    }

    private static List<Path> templates() {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
