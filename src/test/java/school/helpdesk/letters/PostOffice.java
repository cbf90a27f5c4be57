package school.helpdesk.letters;

import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.school.SchoolTime;

/** The portal's way of sending, as it is where a mail server is set. */
record PostOffice(MailSettings settings, LetterDesk desk, Outbox outbox, LettersAtStart start, Composer composer) {

    static final String FROM = "help@school.example";

    /** @param port of a server on this machine */
    static PostOffice at(int port, ApplicationContext portal) {
        return at(settings(FROM, port), portal);
    }

    static PostOffice at(MailSettings settings, ApplicationContext portal) {
        var jdbc = portal.getBean(JdbcClient.class);
        var time = portal.getBean(SchoolTime.class);
        var server = new MailServer(settings);
        var composer = new Composer(portal.getBean(LetterText.class), portal.getBean(ReplyTokens.class), settings);
        var outbox = new Outbox(
                jdbc,
                portal.getBean(TransactionOperations.class),
                settings,
                server,
                composer,
                portal.getBean(ServerState.class),
                time);
        return new PostOffice(
                settings, new LetterDesk(jdbc, settings, time), outbox, new LettersAtStart(settings, server), composer);
    }

    static MailSettings settings(String from, int port) {
        return settings(from, port, MailSettings.Security.NONE);
    }

    static MailSettings settings(String from, int port, MailSettings.Security security) {
        var second = Duration.ofSeconds(1);
        return new MailSettings(
                from,
                true,
                90,
                90,
                new MailSettings.Out("127.0.0.1", port, "", "", security, second),
                new MailSettings.In("127.0.0.1", 0, "", "", security, "INBOX", second, second));
    }
}
