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

    private static final String WORD = "(?<![\\p{L}-])(\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?)";
    private static final Pattern TWO_WORDS = Pattern.compile(WORD + "\\s+(\\p{Lu}\\p{Ll}{2,}|\\p{Lu}\\.)(?![\\p{L}-])");
    /** A word before a class: of it, from it, or with it in brackets. */
    private static final Pattern OF_A_CLASS =
            Pattern.compile(WORD + "[\\s,(]{1,2}(?:\\p{Ll}{1,2}\\s)?\\d{1,2}[\\s-]?\\p{Pi}?\\p{L}(?!\\p{L})");
    /** How family names and patronymics end, whatever the case of the noun. */
    private static final List<String> ENDINGS = endings();

    private PupilNames() {}

    /**
     * @param known names of grown-ups, which may stand there
     * @return in their order, each once
     */
    public static List<String> in(String text, Collection<String> known) {
        Set<String> found = new LinkedHashSet<>();
        var words = TWO_WORDS.matcher(text);
        // The second word of a pair may be the first of the next: before a name may stand any word with a capital.
        for (int from = 0; words.find(from); from = words.start(2)) {
            var initial = words.group(2).endsWith(".");
            var named = isLikeAName(words.group(1)) || (!initial && isLikeAName(words.group(2)));
            if (named && !known.contains(words.group(1)) && !known.contains(words.group(2))) found.add(words.group());
        }
        var pupils = OF_A_CLASS.matcher(text);
        while (pupils.find())
            if (isLikeAName(pupils.group(1)) && !known.contains(pupils.group(1))) found.add(pupils.group());
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
