package school.helpdesk.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;

/** A message over a file, of which only the headers are in memory. */
final class BoundedMessage extends MimeMessage {

    private final Bounds bounds = new Bounds();

    BoundedMessage(Session session) {
        super(session);
    }

    @Override
    public void parse(InputStream letter) throws MessagingException {
        super.parse(letter);
    }

    @Override
    protected InternetHeaders createInternetHeaders(InputStream letter) throws MessagingException {
        return bounds.headers(letter);
    }

    Bounds bounds() {
        return bounds;
    }
}
