package school.helpdesk.letters;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * Puts letters into the form in which they travel (RFC 5322). A letter has the same Message-ID however often it is tried, so
 * that whoever gets it twice sees it once; and no robot is to answer it (RFC 3834).
 */
@Component
class Composer {

    /** Together with the token this is what stands before the «@», of which there may be 64 (RFC 5321, 4.5.3.1.1). */
    private static final int LONGEST_LOCAL = 64;

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final LetterText text;
    private final ReplyTokens tokens;
    private final MailSettings settings;

    Composer(LetterText text, ReplyTokens tokens, MailSettings settings) {
        this.text = text;
        this.tokens = tokens;
        this.settings = settings;
    }

    MimeMessage compose(Letter letter) throws MessagingException {
        var message = new MimeMessage(NO_SERVER);
        var token = token(letter);
        message.setFrom(named(settings.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.address()));
        if (!token.isEmpty()) message.setReplyTo(new InternetAddress[] {named(replyTo(token))});
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.writtenAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        continueThread(letter, message);
        message.setContent(body(letter));
        message.saveChanges();
        message.setHeader("Message-ID", messageId(letter, token));
        return message;
    }

    private static void continueThread(Letter letter, MimeMessage message) throws MessagingException {
        var request = letter.request();
        if (request == null) return;
        var thread = letter.thread();
        var root = thread == null ? "<request-%d@helpdesk.invalid>".formatted(request) : thread;
        message.setHeader("References", root);
        message.setHeader("In-Reply-To", root);
    }

    private MimeMultipart body(Letter letter) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text.plain(letter), StandardCharsets.UTF_8.name());
        var page = new MimeBodyPart();
        page.setText(text.html(letter), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, page);
    }

    private String token(Letter letter) {
        if (!settings.reads()
                || letter.answering() != Answering.BY_LETTER
                || letter.request() == null
                || letter.recipient() == null) return "";
        return tokens.token(letter.request(), letter.recipient());
    }

    /** Some programs answer to the sender whatever was asked, so the token is found by this too. */
    private String messageId(Letter letter, String token) {
        var signed = token.isEmpty() ? "" : "." + token;
        return "<" + letter.id() + signed + "@" + host() + ">";
    }

    private String replyTo(String token) {
        var local = local() + "+" + token;
        return settings.plusAddresses() && local.length() <= LONGEST_LOCAL ? local + "@" + host() : settings.from();
    }

    private String local() {
        return settings.from().substring(0, settings.from().lastIndexOf('@'));
    }

    private String host() {
        return settings.from().substring(settings.from().lastIndexOf('@') + 1);
    }

    private InternetAddress named(String address) throws MessagingException {
        try {
            return new InternetAddress(address, text.sender(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
