package school.helpdesk.letters;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** One mail address without a name, a group or a comment. */
public final class Address {

    private static final int LONGEST = 320;

    private Address() {}

    /**
     * Of exactly one person at one host, in the form in which every server understands it (RFC 5890); empty when the text is
     * anything else.
     */
    public static Optional<String> of(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST
                || stripped.indexOf('@') < 1
                || stripped.matches("(?s).*[\\s\\p{Cntrl},;<>()\"].*")) return Optional.empty();
        try {
            var at = stripped.lastIndexOf('@') + 1;
            var plain = stripped.substring(0, at) + IDN.toASCII(stripped.substring(at));
            if (!plain.chars().allMatch(letter -> letter < 128)) return Optional.empty();
            var address = new InternetAddress(plain, true);
            address.validate();
            return Optional.of(plain);
        } catch (AddressException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Whether both lead to the same box, as far as anybody outside can tell. */
    public static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
