package school.helpdesk.letters;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The portal's mailbox. Without a host nothing leaves, or nothing is read, and all the rest works.
 *
 * @param from the address of the mailbox: letters come from it, replies and refusals come back to it
 * @param plusAddresses whether the mailbox also gets what is sent to {@code name+anything@host}
 * @param replyWithinDays for how long a letter can be replied to
 * @param keepDays for how long letters are kept after their fate was known
 */
@ConfigurationProperties("helpdesk.mail")
public record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("true") boolean plusAddresses,
        @DefaultValue("90") int replyWithinDays,
        @DefaultValue("90") int keepDays,
        @DefaultValue Out out,
        @DefaultValue In in) {

    public MailSettings {
        from = from.strip();
    }

    /**
     * Where letters leave, by SMTP.
     *
     * @param timeout for each answer of the server
     */
    public record Out(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("STARTTLS") Security security,
            @DefaultValue("20s") Duration timeout) {

        /** Without the password, wherever it may be printed. */
        @Override
        public String toString() {
            return host + ":" + port + " (" + security + ")";
        }
    }

    /**
     * Where letters are read, by IMAP.
     *
     * @param every how often the box is looked into when the server does not ring
     */
    public record In(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("TLS") Security security,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("1m") Duration every,
            @DefaultValue("20s") Duration timeout) {

        /** Without the password, wherever it may be printed. */
        @Override
        public String toString() {
            return host + ":" + port + " (" + security + ")";
        }
    }

    /** How a connection is kept from being read. */
    public enum Security {
        /** From the first byte. */
        TLS,
        /** Begun in the open and refused unless the server changes over. */
        STARTTLS,
        /** Not at all: only for a server on the same machine. */
        NONE
    }

    public boolean sends() {
        return !out.host().isBlank() && Address.of(from).isPresent();
    }

    public boolean reads() {
        return !in.host().isBlank();
    }
}
