package school.helpdesk.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/** The server that takes letters, reached by SMTP. Whatever it does, it keeps nobody waiting longer than was set. */
@Component
class MailServer {

    private final MailSettings settings;

    MailServer(MailSettings settings) {
        this.settings = settings;
    }

    /** A connection that letters leave by, one after another. @throws MessagingException when there is none to be had */
    Line connect() throws MessagingException {
        var out = settings.out();
        var transport = Session.getInstance(properties()).getTransport("smtp");
        var anonymous = out.username().isBlank();
        transport.connect(out.host(), out.port(), anonymous ? null : out.username(), anonymous ? null : out.password());
        return new Line(transport);
    }

    private Properties properties() {
        var out = settings.out();
        var millis = String.valueOf(out.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.socketFactory", new PromptSockets(SocketFactory.getDefault()));
        properties.put("mail.smtp.ssl.socketFactory", new PromptSockets(SSLSocketFactory.getDefault()));
        properties.setProperty("mail.smtp.auth", String.valueOf(!out.username().isBlank()));
        properties.setProperty("mail.smtp.from", settings.from());
        properties.setProperty(
                "mail.smtp.localhost", settings.from().substring(settings.from().lastIndexOf('@') + 1));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(out.security() == MailSettings.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        var change = String.valueOf(out.security() == MailSettings.Security.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", change);
        properties.setProperty("mail.smtp.starttls.required", change);
        return properties;
    }
}
