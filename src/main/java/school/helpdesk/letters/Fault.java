package school.helpdesk.letters;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.core.NestedExceptionUtils;

/**
 * Why a letter has not left.
 *
 * @param words of the server, or of the connection to it
 */
record Fault(Kind kind, String words) {

    enum Kind {
        /** Of this address or this letter, for good: an answer that begins with 5 (RFC 5321, 4.2.1). */
        REFUSED,
        /** Of this letter, for now: an answer that begins with 4. */
        LATER,
        /** The line broke, or nobody answered in time. Whether the letter was taken is unknown. */
        BROKEN,
        /** The server wants nothing at all from us. */
        CLOSED
    }

    private static final int LONGEST = 300;

    static Fault of(MessagingException failed) {
        return chain(failed)
                .map(Fault::answer)
                .filter(fault -> fault.kind != Kind.BROKEN)
                .findFirst()
                .orElseGet(() -> new Fault(Kind.BROKEN, bounded(said(failed) + because(failed))));
    }

    /** For the log, which names nobody. */
    String withoutAddresses() {
        return words.replaceAll("\\S+@\\S+", "…");
    }

    private static Fault answer(Exception failed) {
        if (failed instanceof SMTPSenderFailedException sender) return new Fault(Kind.CLOSED, said(sender));
        if (failed instanceof SMTPAddressFailedException address)
            return new Fault(kind(address.getReturnCode()), said(address));
        if (failed instanceof SMTPSendFailedException letter)
            return new Fault(kind(letter.getReturnCode()), said(letter));
        return new Fault(Kind.BROKEN, said(failed));
    }

    private static Kind kind(int code) {
        if (code == 421) return Kind.BROKEN;
        return switch (code / 100) {
            case 5 -> Kind.REFUSED;
            case 4 -> Kind.LATER;
            default -> Kind.BROKEN;
        };
    }

    /** The one that says most comes last in a chain. */
    private static Stream<Exception> chain(MessagingException failed) {
        var all = Stream.<Exception>builder();
        for (Exception next = failed;
                next != null;
                next = next instanceof MessagingException it ? it.getNextException() : null) all.add(next);
        var list = all.build().toList();
        return Stream.iterate(list.size() - 1, index -> index >= 0, index -> index - 1)
                .map(list::get);
    }

    /** «Could not connect» alone helps nobody. */
    private static String because(MessagingException failed) {
        var deepest = NestedExceptionUtils.getMostSpecificCause(failed);
        return deepest == failed ? "" : ": " + said(deepest);
    }

    private static String said(Throwable failed) {
        return bounded(String.valueOf(failed.getMessage()).strip().replaceAll("[\\s\\p{Cntrl}]+", " "));
    }

    private static String bounded(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
