package school.helpdesk.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Topic;

/**
 * The guides that the portal brings along. They are put on an empty shelf, once; from then on they are the school's, and
 * whatever becomes of them there stays so.
 */
@Component
public class StarterSet implements ApplicationRunner {

    private static final String FILES = "classpath*:knowledge/*.md";
    private static final String RULE = "\n---\n";

    record Guide(String slug, Wording wording) {}

    private final ArticleDesk desk;

    StarterSet(ArticleDesk desk) {
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        bring();
    }

    /** Does nothing when there are guides already, be they these or others. */
    public void bring() {
        desk.bring(StarterSet::guides);
    }

    static List<Guide> guides() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                    .map(StarterSet::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Named values, a rule, and the text. */
    private static Guide read(Resource file) {
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            var rule = text.indexOf(RULE);
            var values = values(text.substring(0, rule));
            var wording = new Wording(
                    Topic.valueOf(value(values, "topic")),
                    Readers.valueOf(value(values, "readers")),
                    value(values, "title"),
                    value(values, "summary"),
                    text.substring(rule + RULE.length()).strip());
            return new Guide(value(values, "slug"), wording);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> values(String head) {
        var values = new HashMap<String, String>();
        head.lines().forEach(line -> {
            var colon = line.indexOf(':');
            values.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return values;
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
