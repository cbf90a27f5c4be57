package school.helpdesk.mailbox;

import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/** Where a letter goes, and how far it is sure who sent it. */
sealed interface Verdict {

    Proof proof();

    /** A new request. */
    record Ask(PersonId asker, Proof proof) implements Verdict {}

    /** Into a request leads only what is proved. */
    record Reply(long request, PersonId asker, boolean reopens) implements Verdict {

        @Override
        public Proof proof() {
            return Proof.PROVED;
        }
    }

    /**
     * Nowhere.
     *
     * @param detail what shows it: the name of a header, or the key of a rule
     * @param request about which it surely is; null when nobody knows
     */
    record Kept(Reason reason, String detail, @Nullable Long request, Proof proof) implements Verdict {

        Kept(Reason reason, Proof proof) {
            this(reason, "", null, proof);
        }
    }
}
