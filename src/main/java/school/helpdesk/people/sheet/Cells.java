package school.helpdesk.people.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;
import school.helpdesk.kernel.Blanks;

/** Texts of cells: composed, in one line, with single spaces. */
final class Cells {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u200B\\uFEFF]");

    private Cells() {}

    static String tidied(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var line = SPACES.matcher(composed).replaceAll(" ");
        return Blanks.strip(UNSEEN.matcher(line).replaceAll(""));
    }
}
