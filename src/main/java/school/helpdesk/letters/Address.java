package school.helpdesk.letters;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;

/** One mail address without a name, a group or a comment. */
public final class Address {

    private static final int LONGEST = 320;

    private Address() {}

    /** Of exactly one person at one host; empty when the text is anything else. */
    public static Optional<String> of(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST
                || stripped.indexOf('@') < 1
                || stripped.matches("(?s).*[\\s\\p{Cntrl},;<>()\"].*")) return Optional.empty();
        try {
            var address = new InternetAddress(stripped, true);
            address.validate();
            return Optional.of(stripped);
        } catch (AddressException notOne) {
            return Optional.empty();
        }
    }

    /** Whether both lead to the same box, as far as anybody outside can tell. */
    public static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
