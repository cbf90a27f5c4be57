package school.helpdesk.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.SharedInputStream;
import java.io.InputStream;

/** A part over a file, of which only the headers are in memory. */
final class BoundedPart extends MimeBodyPart {

    /** @param part in the same file as the whole */
    BoundedPart(InputStream part, Bounds bounds) throws MessagingException {
        headers = bounds.headers(part);
        var shared = (SharedInputStream) part;
        contentStream = shared.newStream(shared.getPosition(), -1);
    }
}
