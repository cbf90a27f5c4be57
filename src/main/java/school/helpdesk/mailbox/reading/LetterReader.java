package school.helpdesk.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.helpdesk.mailbox.Reason;

/** Understands letters that lie in files. Whatever stands in one, it answers, and never has a whole one in memory. */
public final class LetterReader {

    private static final Logger LOG = LoggerFactory.getLogger(LetterReader.class);
    private static final Session SESSION = session();

    private LetterReader() {}

    public static Letter read(Path file) throws IOException {
        var scan = Scan.of(file);
        return read(file, scan.fingerprint(), scan.longestLine() > Bounds.LONGEST_LINE ? Reason.COMPLEX : null);
    }

    /**
     * Of a letter that is not there as a whole.
     *
     * @param why it is not
     * @param otherwise its key when the headers name none
     */
    public static Letter readHead(Path headers, Reason why, String otherwise) throws IOException {
        return read(headers, otherwise, why);
    }

    private static Letter read(Path file, String otherwise, @Nullable Reason onlyHead) throws IOException {
        var source = new SharedFileInputStream(file.toFile());
        var message = new BoundedMessage(SESSION);
        var head = Heads.none(otherwise);
        try {
            message.parse(source);
            head = Heads.of(message, otherwise);
            if (onlyHead != null) return Letter.faulty(head, onlyHead, source);
            if (head.silence() == null) return understood(message, head, source);
            var returned = head.silence() == Reason.BOUNCE ? Returns.read(message) : Optional.<Letter.Returned>empty();
            return new Letter(head, "", "", List.of(), null, returned, source);
        } catch (Bounds.Exceeded tooMuch) {
            return Letter.faulty(head, Reason.COMPLEX, source);
        } catch (MessagingException | IOException | RuntimeException broken) {
            LOG.debug("A letter cannot be understood", broken);
            return Letter.faulty(head, onlyHead == null ? Reason.BROKEN : onlyHead, source);
        }
    }

    private static Letter understood(BoundedMessage message, Head head, InputStream source)
            throws MessagingException, IOException {
        var parts = new Parts(message.bounds());
        var said = parts.read(message);
        if (!said.readable()) return Letter.faulty(head, Reason.UNREADABLE, source);
        var folding = Folding.of(said.text());
        return new Letter(head, folding.words(), folding.folded(), parts.files(), null, Optional.empty(), source);
    }

    /** Mail programs err; where the library knows no setting of a session for that, it reads one of the whole system. */
    private static Session session() {
        System.setProperty("mail.mime.parameters.strict", "false");
        System.setProperty("mail.mime.base64.ignoreerrors", "true");
        System.setProperty("mail.mime.uudecode.ignoreerrors", "true");
        System.setProperty("mail.mime.ignoreunknownencoding", "true");
        var settings = new Properties();
        settings.setProperty("mail.mime.address.strict", "false");
        return Session.getInstance(settings);
    }
}
