package school.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static school.helpdesk.Sources.bundles;
import static school.helpdesk.Sources.found;
import static school.helpdesk.Sources.keys;
import static school.helpdesk.Sources.load;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word shown comes from a bundle, in both languages. */
class MessagesTests {

    private static final Set<String> FORMS = Set.of("one", "few", "many", "other");

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

    private static Path twin(Path russian) {
        return Path.of(russian.toString().replace("_ru.properties", "_en.properties"));
    }

    private static String module(Path bundle) {
        return bundle.getFileName().toString().replaceFirst("_(ru|en)\\.properties$", "");
    }
}
