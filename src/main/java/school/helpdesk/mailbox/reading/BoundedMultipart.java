package school.helpdesk.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The parts of a part, each over the same file. */
final class BoundedMultipart extends MimeMultipart {

    private final Bounds bounds;

    BoundedMultipart(MimePart whole, Bounds bounds) throws MessagingException {
        super(new MimePartDataSource(whole));
        this.bounds = bounds;
    }

    List<MimePart> parts() throws MessagingException {
        var parts = new ArrayList<MimePart>();
        for (int i = 0; i < getCount(); i++) parts.add((MimePart) (Part) getBodyPart(i));
        return parts;
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream part) throws MessagingException {
        return new BoundedPart(part, bounds);
    }
}
