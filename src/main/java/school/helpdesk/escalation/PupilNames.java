package school.helpdesk.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Finds where somebody's name may stand in a text. It errs on the side of a warning, and misses unusual names. */
public final class PupilNames {

    private static final Pattern TWO_WORDS = Pattern.compile(
            "(?<![\\p{L}-])(\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?)\\s+(\\p{Lu}\\p{Ll}{2,}|\\p{Lu}\\.)(?![\\p{L}-])");
    /** How family names and patronymics end. */
    private static final List<String> ENDINGS = endings();

    private PupilNames() {}

    /**
     * @param known names of grown-ups, which may stand there
     * @return in their order, each once
     */
    public static List<String> in(String text, Collection<String> known) {
        Set<String> found = new LinkedHashSet<>();
        var words = TWO_WORDS.matcher(text);
        while (words.find()) {
            var initial = words.group(2).endsWith(".");
            var named = isLikeAName(words.group(1)) || (!initial && isLikeAName(words.group(2)));
            if (named && !known.contains(words.group(1)) && !known.contains(words.group(2))) found.add(words.group());
        }
        return List.copyOf(found);
    }

    private static boolean isLikeAName(String word) {
        return ENDINGS.stream().anyMatch(word::endsWith);
    }

    private static List<String> endings() {
        try {
            var file = new ClassPathResource("escalation/name-endings.txt");
            return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
