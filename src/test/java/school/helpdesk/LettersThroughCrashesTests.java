package school.helpdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole portals that are killed while letters come and go: none is lost, and none counts twice. The mail server's threads
 * complain of connections that die with a portal, which is no news here.
 */
@PageTest
class LettersThroughCrashesTests {

    private static final int LETTERS = 200;
    private static final int KILLS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CLOSELY = Duration.ofMillis(5);

    @Autowired
    EmbeddedPostgres server;

    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
    private OwnDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        database = new OwnDatabase(server);
        jdbc = JdbcClient.create(database.source());
        mail.start();
    }

    @AfterEach
    void end() {
        mail.stop();
        database.close();
    }

    @Test
    void loseNoLetterAndDoubleNone() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var mailbox = mail.setUser("help@school.example", "help", "secret");
        try (var one = portal("first");
                var two = portal("second")) {
            one.awaitStarted();
            two.awaitStarted();
            jdbc.sql(new ClassPathResource("portals/letters.sql").getContentAsString(UTF_8))
                    .param("letters", LETTERS)
                    .update();
            for (int i = 1; i <= LETTERS; i++) mailbox.deliver(letter(i));
            killAfter(random.nextInt(LETTERS), one);
            try (var three = portal("third")) {
                killAfter(LETTERS / 2 + random.nextInt(LETTERS), two);
                three.awaitStarted();
                await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> done() == 2 * LETTERS);
                assertThat(jdbc.sql("select count(distinct subject) from request where channel = 'EMAIL'")
                                .query(Integer.class)
                                .single())
                        .as("seed %d", seed)
                        .isEqualTo(LETTERS)
                        .isEqualTo(jdbc.sql("select count(*) from request")
                                .query(Integer.class)
                                .single());
                var copies = copies();
                assertThat(copies).as("seed %d", seed).hasSize(LETTERS);
                assertThat(copies.values().stream()
                                .mapToLong(number -> number - 1)
                                .sum())
                        .as("sent once more because their sender died, seed %d", seed)
                        .isLessThanOrEqualTo(KILLS);
            }
        }
    }

    /** As soon as so many letters have come or gone altogether. */
    private void killAfter(int letters, PortalProcess portal) {
        await().dontCatchUncaughtExceptions()
                .pollInterval(CLOSELY)
                .atMost(PATIENCE)
                .until(() -> done() >= letters);
        portal.kill();
    }

    private int done() {
        return jdbc.sql("""
                        select (select count(*) from letter where address like 'to%' and fate = 'SENT')
                            + (select count(*) from incoming_letter where fate = 'REQUEST')""").query(Integer.class).single();
    }

    /** How often each recipient got their letter. */
    private Map<String, Long> copies() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(LettersThroughCrashesTests::recipient)
                .filter(recipient -> recipient.startsWith("to"))
                .collect(groupingBy(recipient -> recipient, counting()));
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static MimeMessage letter(int nth) throws MessagingException {
        var text = """
                Message-ID: <%d@mail.example>
                From: n%d@school.example
                To: help@school.example
                Subject: Question %d
                Content-Type: text/plain; charset=utf-8

                Question %d: the mark is not saved.
                """.formatted(nth, nth, nth, nth);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(UTF_8)));
    }

    private PortalProcess portal(String name) throws IOException {
        return PortalProcess.start(
                name,
                database,
                "--db-scheduler.polling-interval=100ms",
                "--db-scheduler.heartbeat-interval=1s",
                "--helpdesk.mail.from=help@school.example",
                "--helpdesk.mail.out.host=127.0.0.1",
                "--helpdesk.mail.out.port=" + mail.getSmtp().getPort(),
                "--helpdesk.mail.out.security=NONE",
                "--helpdesk.mail.in.host=127.0.0.1",
                "--helpdesk.mail.in.port=" + mail.getImap().getPort(),
                "--helpdesk.mail.in.username=help",
                "--helpdesk.mail.in.password=secret",
                "--helpdesk.mail.in.security=NONE",
                "--helpdesk.mail.in.every=1s");
    }
}
