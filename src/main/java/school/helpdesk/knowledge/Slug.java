package school.helpdesk.knowledge;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The address of a guide, made from its title. */
final class Slug {

    private static final int LONGEST = 70;

    /** Addresses beside those of guides. */
    private static final Set<String> RESERVED = Set.of("new", "checks", "suggestions", "answers", "pictures");

    /** From U+0430 on. */
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
        "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };

    private static final char FIRST = '\u0430';
    private static final char YO = '\u0451';
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** Words of the title in Latin letters; another name when the title has none. */
    static String of(String title) {
        var latin = new StringBuilder();
        title.toLowerCase(Locale.ROOT).chars().forEach(letter -> latin.append(latin((char) letter)));
        var words = trimmed(OTHER.matcher(latin).replaceAll("-"));
        if (words.length() > LONGEST)
            words = trimmed(words.substring(0, LONGEST).replaceFirst("-[^-]*$", ""));
        return words.isEmpty() || RESERVED.contains(words) ? "guide" : words;
    }

    /** The same, or with the first number that nobody has yet. */
    static String free(String slug, Collection<String> taken) {
        if (!taken.contains(slug)) return slug;
        var number = 2;
        while (taken.contains(slug + "-" + number)) number++;
        return slug + "-" + number;
    }

    private static String latin(char letter) {
        if (letter == YO) return "e";
        var place = letter - FIRST;
        return place >= 0 && place < LATIN.length ? LATIN[place] : String.valueOf(letter);
    }

    private static String trimmed(String words) {
        return words.replaceAll("^-+|-+$", "");
    }
}
