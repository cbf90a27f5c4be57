package school.helpdesk.people;

import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.RuleBroken;

/** Slow salted hashes, and what a password must be. A phrase in Cyrillic counts to its last letter. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private final PasswordEncoder encoder = encoder();

    /** Compared with when nobody has that name, so that the answer takes its time all the same. */
    private final String nobodys = encoder.encode("nobody's");

    String encode(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST)
            throw new RuleBroken("people.rule.password-short", SHORTEST);
        if (password.length() > LONGEST) throw new RuleBroken("people.rule.password-long", LONGEST);
        if (password.toLowerCase(Locale.ROOT).contains(username)) throw new RuleBroken("people.rule.password-is-name");
        if (password.chars().distinct().count() < 4) throw new RuleBroken("people.rule.password-monotonous");
        return encodeUnchecked(password);
    }

    String encodeUnchecked(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String encoded) {
        return encoder.matches(password, encoded);
    }

    /** Takes as long as {@link #matches}, and never does. */
    boolean matchesNobody(String password) {
        encoder.matches(password, nobodys);
        return false;
    }

    private static PasswordEncoder encoder() {
        var known = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        var encoder = new DelegatingPasswordEncoder(
                "pbkdf2@SpringSecurity_v5_8",
                Map.of("pbkdf2@SpringSecurity_v5_8", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        encoder.setDefaultPasswordEncoderForMatches(known);
        return encoder;
    }
}
