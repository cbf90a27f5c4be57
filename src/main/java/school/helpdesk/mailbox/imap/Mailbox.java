package school.helpdesk.mailbox.imap;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import school.helpdesk.letters.MailSettings.In;
import school.helpdesk.letters.MailSettings.Security;

/** The folder with the letters, open until it is closed. A server that says nothing is left after a while. */
final class Mailbox implements AutoCloseable {

    private static final String PIECE = String.valueOf(256 << 10);

    private final IMAPStore store;
    private final IMAPFolder folder;

    private Mailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * @param mode of {@link Folder}
     * @param silence for how long the server may say nothing
     */
    static Mailbox open(In settings, int mode, Duration silence) throws MessagingException {
        var store = (IMAPStore) session(settings, silence).getStore("imap");
        try {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(mode);
            return new Mailbox(store, folder);
        } catch (MessagingException | RuntimeException failed) {
            closeQuietly(store);
            throw failed;
        }
    }

    IMAPFolder folder() {
        return folder;
    }

    boolean rings() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Without a word to the server, who may not listen any more. */
    void hangUp() {
        try {
            folder.forceClose();
        } catch (MessagingException | RuntimeException gone) {
            // It is closed, which is all that was wanted.
        }
        closeQuietly(store);
    }

    /** Leaves all letters where they are. */
    @Override
    public void close() {
        try {
            if (folder.isOpen()) folder.close(false);
        } catch (MessagingException | RuntimeException gone) {
            // Whatever was done is done: letters are marked one by one.
        }
        closeQuietly(store);
    }

    private static void closeQuietly(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException gone) {
            // A connection that is broken is closed.
        }
    }

    /** The same letters are not marked as read by being looked at, and a wrong size does not cut them short. */
    private static Session session(In settings, Duration silence) {
        var all = new Properties();
        all.setProperty("mail.imap.connectiontimeout", millis(settings.timeout()));
        all.setProperty("mail.imap.timeout", millis(silence));
        all.setProperty("mail.imap.writetimeout", millis(settings.timeout()));
        all.setProperty("mail.imap.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        all.setProperty("mail.imap.ssl.checkserveridentity", "true");
        all.setProperty("mail.imap.starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        all.setProperty("mail.imap.starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        all.setProperty("mail.imap.peek", "true");
        all.setProperty("mail.imap.fetchsize", PIECE);
        all.setProperty("mail.imap.ignorebodystructuresize", "true");
        return Session.getInstance(all);
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
