package school.helpdesk.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a password must be: long before it is complicated, as NIST SP 800-63B advises. */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private PasswordRules() {}

    /** The key of the rule that this password breaks, or null when it will do. */
    public static @Nullable String fault(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return "people.rule.password-short";
        if (password.length() > LONGEST) return "people.rule.password-long";
        if (password.toLowerCase(Locale.ROOT).contains(username)) return "people.rule.password-is-name";
        if (password.chars().distinct().count() < 4) return "people.rule.password-monotonous";
        return null;
    }
}
