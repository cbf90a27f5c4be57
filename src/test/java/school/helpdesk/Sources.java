package school.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the portal as the tests of its words read them. */
final class Sources {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private Sources() {}

    static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    static Set<String> keys(Path bundle) {
        return load(bundle).stringPropertyNames();
    }

    static Properties load(Path bundle) {
        try (var reader = Files.newBufferedReader(bundle)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Path> bundles(String ending) {
        return files(RESOURCES.resolve("messages"), ending);
    }

    static List<Path> templates() {
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

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
