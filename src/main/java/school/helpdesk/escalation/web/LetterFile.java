package school.helpdesk.escalation.web;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.requests.files.StoredFile;

/**
 * A letter with its files as mail programs open it, not yet sent ({@code X-Unsent}). Files are read piece by piece while it
 * is written.
 */
record LetterFile(String to, String subject, String text, List<StoredFile> files) {

    /** Together; more than that many mail servers refuse. */
    private static final long MOST_BYTES = 20L << 20;

    /** As many of these files, in their order, as a mail server takes. */
    static List<StoredFile> fitting(List<StoredFile> files) {
        var fitting = new ArrayList<StoredFile>();
        long bytes = 0;
        for (var file : files) {
            if (bytes + file.size() > MOST_BYTES) continue;
            bytes += file.size();
            fitting.add(file);
        }
        return fitting;
    }

    void write(FileShelf shelf, OutputStream out) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            if (!to.isEmpty()) message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to, false));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setHeader("X-Unsent", "1");
            message.setContent(body(shelf));
            message.saveChanges();
            message.removeHeader("Message-ID");
            message.writeTo(out);
        } catch (MessagingException impossible) {
            throw new IOException(impossible);
        }
    }

    private MimeMultipart body(FileShelf shelf) throws MessagingException, IOException {
        var words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        var body = new MimeMultipart(words);
        for (var file : files) body.addBodyPart(attached(file, shelf));
        return body;
    }

    private static MimeBodyPart attached(StoredFile file, FileShelf shelf) throws MessagingException, IOException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Source(file, shelf)));
        part.setFileName(MimeUtility.encodeText(file.name(), StandardCharsets.UTF_8.name(), null));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private record Source(StoredFile file, FileShelf shelf) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return shelf.open(file);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("read only");
        }

        @Override
        public String getContentType() {
            return file.type();
        }

        @Override
        public String getName() {
            return file.name();
        }
    }
}
