package school.helpdesk.people;

import java.util.Map;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.RuleBroken;

/** Slow salted hashes, compared in the same time for names known and unknown. A phrase in Cyrillic counts to its last letter. */
@Component
class Passwords {

    private final PasswordEncoder encoder = encoder();

    /** Compared with when nobody has that name, so that the answer takes its time all the same. */
    private final String nobodys = encoder.encode("nobody's");

    String encode(String username, String password) {
        var fault = PasswordRules.fault(username, password);
        if (fault != null) throw new RuleBroken(fault);
        return encoder.encode(Typing.plain(password));
    }

    boolean matches(String password, String encoded) {
        return encoder.matches(Typing.plain(password), encoded);
    }

    /** Takes as long as {@link #matches}, and never does. */
    boolean matchesNobody(String password) {
        encoder.matches(Typing.plain(password), nobodys);
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
