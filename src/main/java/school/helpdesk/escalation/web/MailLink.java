package school.helpdesk.escalation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A link that opens the letter in a mail program, without its text where that is too long.
 *
 * @param to may be empty
 */
record MailLink(String to, String subject, String text) {

    /**
     * Of the whole link, in which a Russian letter takes six characters. Browsers on Windows hand on no more than 2048: with a
     * longer one Chrome and Edge open nothing at all, and say nothing (https://crbug.com/727909).
     */
    static final int LONGEST = 2000;

    public String href() {
        return isWhole() ? whole() : bare();
    }

    /** Whether the text goes along. */
    public boolean isWhole() {
        return whole().length() <= LONGEST;
    }

    private String whole() {
        return bare() + "&body=" + encoded(text.replace("\n", "\r\n"));
    }

    private String bare() {
        return "mailto:" + encoded(to).replace("%40", "@") + "?subject=" + encoded(subject);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
