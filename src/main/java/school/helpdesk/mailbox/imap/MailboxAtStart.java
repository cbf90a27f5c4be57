package school.helpdesk.mailbox.imap;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import school.helpdesk.letters.MailSettings;

/** Tells in the log, once the portal is up, whether the mailbox can be read. It serves either way and waits for no answer. */
@Component
class MailboxAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxAtStart.class);

    private final MailSettings settings;

    MailboxAtStart(MailSettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        var checking = new Thread(() -> LOG.info(finding()), "mailbox-at-start");
        checking.setDaemon(true);
        checking.start();
    }

    String finding() {
        var in = settings.in();
        if (!settings.reads()) return "No mailbox is set (helpdesk.mail.in.host): no letters are taken in";
        var where = in.folder() + " at " + in;
        try {
            Mailbox.open(in, Folder.READ_ONLY, in.timeout()).close();
            return "Letters are taken in from " + where;
        } catch (MessagingException failed) {
            return "No letters are taken in from " + where + ": "
                    + NestedExceptionUtils.getMostSpecificCause(failed).getMessage();
        }
    }
}
