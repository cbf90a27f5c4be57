package school.helpdesk.mailbox.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.helpdesk.mailbox.Reason;

/**
 * What the headers of a letter tell. Texts that are missing are empty.
 *
 * @param key the same for the same letter, however often it comes
 * @param messageId with its brackets
 * @param senders addresses, in small letters; exactly one when all is well
 * @param recipients headers in which an address of ours may stand, as they came
 * @param answers the letters to which it replies, the latest first
 * @param senderName as the sender has it; the addresses when there are several
 * @param silence why no person is thought to have written it; null when one did
 * @param because the header that says so
 * @param verdicts what mail servers on the way found about the sender, the nearest first
 * @param written as the sender's clock had it
 */
public record Head(
        String key,
        String messageId,
        List<String> senders,
        String senderName,
        String subject,
        String recipients,
        List<String> answers,
        @Nullable Reason silence,
        String because,
        List<String> verdicts,
        @Nullable Instant written) {

    /** Empty when there is none or several. */
    public String sender() {
        return senders.size() == 1 ? senders.get(0) : "";
    }

    /** Where a signed address may stand: first to whom it was sent, then what it replies to. */
    public String signed() {
        return recipients + " " + String.join(" ", answers);
    }
}
