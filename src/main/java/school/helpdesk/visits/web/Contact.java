package school.helpdesk.visits.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A phone or an address of mail, whatever way it was typed. */
final class Contact {

    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().\\-\u2010-\u2015]{6,30}");

    private Contact() {}

    /** The same for every way of writing it; empty when it is neither. */
    static Optional<String> canonical(String typed) {
        if (MAIL.matcher(typed).matches()) return Optional.of(typed.toLowerCase(Locale.ROOT));
        if (!PHONE.matcher(typed).matches()) return Optional.empty();
        var digits = typed.replaceAll("\\D", "");
        if (digits.length() < 6 || digits.length() > 15) return Optional.empty();
        if (digits.length() == 11 && digits.startsWith("8")) return Optional.of("+7" + digits.substring(1));
        return Optional.of(digits.length() == 10 ? "+7" + digits : "+" + digits);
    }
}
