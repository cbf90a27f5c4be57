package school.helpdesk.people;

import java.text.Normalizer;
import java.util.regex.Pattern;
import school.helpdesk.kernel.Blanks;

/**
 * Makes the same letters the same text, whatever keyboard composed them: what is typed at sign-in reaches the desk raw,
 * what is typed into forms does not.
 */
final class Typing {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private Typing() {}

    static String plain(String typed) {
        var clean = CONTROL.matcher(typed).replaceAll("");
        return Blanks.strip(Normalizer.normalize(clean, Normalizer.Form.NFC));
    }
}
