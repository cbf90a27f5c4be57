package school.helpdesk.letters;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** A connection to the mail server, for one letter after another. */
record Line(Transport transport) implements AutoCloseable {

    /** @throws MessagingException unless the server said that it has taken the letter */
    void send(MimeMessage message) throws MessagingException {
        transport.sendMessage(message, message.getRecipients(RecipientType.TO));
    }

    /** What was taken stays taken, whether or not the server hears the farewell. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // It is closed on this side.
        }
    }
}
