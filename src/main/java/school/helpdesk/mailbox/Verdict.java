package school.helpdesk.mailbox;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/** Where a letter goes. */
sealed interface Verdict {

    /** A new request. */
    record Ask(PersonId asker) implements Verdict {}

    record Reply(long request, PersonId asker, boolean reopens) implements Verdict {}

    /**
     * Nowhere.
     *
     * @param detail what shows it: the name of a header, or the key of a rule
     * @param request about which it surely is; null when nobody knows
     */
    record Kept(Reason reason, String detail, @Nullable Long request) implements Verdict {

        Kept(Reason reason) {
            this(reason, "", null);
        }
    }
}
