package school.helpdesk.escalation.web;

import org.jspecify.annotations.Nullable;
import school.helpdesk.people.Access;

/**
 * The way to Support of one request, and who walks it.
 *
 * @param me null for the guest who asked, for whom the secret in the address speaks
 * @param home the page it leads from and back to
 */
record Way(long number, @Nullable Access me, String home) {

    public String at() {
        return home + "/escalation";
    }

    /** What the file of the letter is called; a guest knows no number of a request. */
    String file() {
        return isGuest() ? "appeal" : "appeal-" + number;
    }

    public boolean isGuest() {
        return me == null;
    }
}
