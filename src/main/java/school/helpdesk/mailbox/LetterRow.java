package school.helpdesk.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that came.
 *
 * @param reason why it went nowhere by itself; null when it went
 * @param detail what shows it: the name of a header, or the key of a rule
 * @param sender empty when nobody knows
 * @param subject null when the reader may not know it, empty when it has none
 * @param words what is new in it; empty once it stands in a request
 * @param writtenAt by the sender's clock
 * @param kept whether it can be had as a whole
 * @param shown whether the reader may know what it says
 * @param request to which it belongs, or about which it surely is; null when to none
 */
public record LetterRow(
        UUID id,
        Fate fate,
        @Nullable Reason reason,
        String detail,
        String sender,
        String senderName,
        @Nullable String subject,
        String words,
        String quoted,
        @Nullable Instant writtenAt,
        Instant takenAt,
        long size,
        boolean kept,
        boolean shown,
        @Nullable Long request) {

    private static final long FAR = 24 * 60 * 60;

    /** Whether somebody has to decide what becomes of it. */
    public boolean isOpen() {
        return fate == Fate.QUARANTINE;
    }

    /** Whether the sender's clock tells something that taking it does not. */
    public boolean isOddlyDated() {
        return writtenAt != null && Math.abs(writtenAt.getEpochSecond() - takenAt.getEpochSecond()) > FAR;
    }

    public long kibibytes() {
        return Math.max(1, size / 1024);
    }
}
