package school.helpdesk.letters;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells in the log, once the portal is up, whether letters can leave. It serves either way and waits for no answer. */
@Component
class LettersAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(LettersAtStart.class);

    private final MailSettings settings;
    private final MailServer server;

    LettersAtStart(MailSettings settings, MailServer server) {
        this.settings = settings;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        var checking = new Thread(() -> LOG.info(finding()), "letters-at-start");
        checking.setDaemon(true);
        checking.start();
    }

    String finding() {
        var out = settings.out();
        if (out.host().isBlank())
            return "No mail server is set (helpdesk.mail.out.host): notices are shown in the portal only";
        if (!settings.sends()) return "Letters do not leave: helpdesk.mail.from is not a mail address";
        var through = out.toString();
        try {
            server.connect().close();
            return "Letters leave through " + through;
        } catch (MessagingException failed) {
            return "Letters do not leave through " + through + ": "
                    + Fault.of(failed).words();
        }
    }
}
