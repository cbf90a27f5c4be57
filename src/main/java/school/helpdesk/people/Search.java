package school.helpdesk.people;

import java.util.Arrays;
import java.util.Locale;

/** Turns typed words into patterns for the search column of persons. */
final class Search {

    private static final int MOST_WORDS = 8;

    private Search() {}

    static String[] patterns(String words) {
        return Arrays.stream(folded(words.strip()).split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    /** As the search column has it: small, with «е» for «ё». */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
