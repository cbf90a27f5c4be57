package school.helpdesk.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.letters.MailSettings;
import school.helpdesk.mailbox.Eml;
import school.helpdesk.mailbox.LetterTaker;
import school.helpdesk.school.SchoolTime;

@PageTest
class PostmanTests {

    private static final String IRINA = "irina@school.example";

    @Autowired
    Places places;

    @Autowired
    LetterTaker taker;

    @Autowired
    SchoolTime time;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    private GreenMail server;
    private GreenMailUser box;

    @BeforeEach
    void begin() {
        jdbc.sql("update person set email = ? where id = ?")
                .params(IRINA, cast.teacher().value())
                .update();
        server = new GreenMail(ServerSetup.IMAP.dynamicPort());
        open();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    void takesWhatIsNewAndLeavesItThere() throws Exception {
        deliver("a1", "Прочитано раньше");
        messages().get(0).setFlag(Flags.Flag.SEEN, true);
        deliver("a2", "Журнал");
        postman().go();
        assertThat(subjects()).containsExactly("Журнал");
        deliver("a3", "Отметки");
        messages().get(2).setFlag(Flags.Flag.SEEN, true);
        postman().go();
        assertThat(subjects()).as("read by somebody meanwhile").containsExactly("Журнал", "Отметки");
        assertThat(messages()).hasSize(3).allMatch(PostmanTests::isSeen);
        postman().go();
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void takesTheSameLetterOnceHoweverOftenItComes() throws Exception {
        for (int i = 0; i < 3; i++) deliver("a1", "Журнал");
        postman().go();
        deliver("a1", "Журнал");
        postman().go();
        assertThat(subjects()).containsExactly("Журнал");
        assertThat(jdbc.sql("select count(*) from request").query(Integer.class).single())
                .isOne();
        assertThat(messages()).allMatch(PostmanTests::isSeen);
    }

    @Test
    void takesEachOnceWhenTwoLookAtOnce() throws Exception {
        for (int i = 0; i < 20; i++) deliver("a" + i, i % 2 == 0 ? IRINA : "parent@mail.example", "Письмо " + i);
        assertThat(AtOnce.refusals(() -> postman().go(), () -> postman().go())).containsOnlyNulls();
        postman().go();
        assertThat(subjects()).hasSize(20).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from request").query(Integer.class).single())
                .isEqualTo(10);
    }

    @Test
    void readsOnWhenTheMailboxVanishesAndComesBack() throws Exception {
        deliver("a1", "Журнал");
        var postman = postman();
        postman.go();
        var port = server.getImap().getPort();
        server.stop();
        for (int i = 0; i < 3; i++) postman.go();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        open();
        deliver("a1", "Журнал");
        deliver("a2", "Отметки");
        postman.go();
        assertThat(subjects()).containsExactly("Журнал", "Отметки");
        deliver("a3", "Расписание");
        postman.go();
        assertThat(subjects()).containsExactly("Журнал", "Отметки", "Расписание");
    }

    @Test
    void beginsAnewWhenTheServerNumbersAnew() throws Exception {
        deliver("a1", "Журнал");
        postman().go();
        jdbc.sql("update mailbox_place set uid_validity = 7, next_uid = 1000").update();
        deliver("a2", "Отметки");
        postman().go();
        assertThat(subjects()).containsExactly("Журнал", "Отметки");
    }

    @Test
    void leavesAServerThatSaysNothing() throws Exception {
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var began = System.nanoTime();
            postman(mute.getLocalPort()).go();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        }
        deliver("a1", "Журнал");
        postman().go();
        assertThat(subjects()).containsExactly("Журнал");
    }

    @Test
    void goesOnAfterALetterThatCannotBeFetched() throws Exception {
        deliver("a1", "Журнал");
        put(Eml.letter("a2", IRINA, "Роковое", "Fatal-words"));
        deliver("a3", "Отметки");
        try (var passage =
                new Passage(server.getImap().getPort(), said -> said.contains("Fatal-words") ? null : said)) {
            var postman = postman(passage.port());
            postman.go();
            postman.go();
            assertThat(subjects()).containsExactly("Журнал", "Отметки");
            for (int attempt = 1; attempt <= Places.ATTEMPTS; attempt++) {
                assertThat(subjects()).hasSize(2);
                clock.forward(Duration.ofMinutes(40));
                postman.go();
            }
            postman.go();
        }
        assertThat(jdbc.sql("select fate || ' ' || reason || ' ' || subject from incoming_letter where reason <> ''")
                        .query(String.class)
                        .list())
                .containsExactly("QUARANTINE NOT_FETCHED Роковое");
        assertThat(jdbc.sql("select count(*) from mailbox_trouble")
                        .query(Integer.class)
                        .single())
                .isZero();
        deliver("a4", "Расписание");
        postman().go();
        assertThat(subjects()).contains("Расписание");
    }

    @Test
    void fetchesNoMoreThanTheHeadOfWhatIsTooLarge() throws Exception {
        var noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        put(Eml.letter("a1", IRINA, "Большое", "")
                .parts("mixed", Eml.part("text/plain", "x"), Eml.file("a.zip", "application/zip", noise)));
        deliver("a2", "Журнал");
        new Postman(settings(server.getImap().getPort()), places, taker, time, 100_000).go();
        assertThat(jdbc.sql("select reason || ' ' || subject || ' ' || kept from incoming_letter order by message_key")
                        .query(String.class)
                        .list())
                .containsExactly("TOO_LARGE Большое false", " Журнал false");
    }

    @Test
    void looksIntoNoMailboxWithoutAServer() {
        new Postman(new MailSettings("", true, 90, 90, null, settings("", 0).in()), places, taker, time).go();
        assertThat(jdbc.sql("select count(*) from mailbox_place")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysAtStartWhetherTheMailboxCanBeRead() throws Exception {
        var port = server.getImap().getPort();
        assertThat(new MailboxAtStart(settings(port)).finding())
                .startsWith("Letters are taken in from INBOX at 127.0.0.1:");
        server.stop();
        assertThat(new MailboxAtStart(settings(port)).finding())
                .startsWith("No letters are taken in from INBOX at 127.0.0.1:");
        assertThat(new MailboxAtStart(settings("", 0)).finding()).contains("helpdesk.mail.in.host");
    }

    private void open() {
        server.start();
        box = server.setUser("help@school.example", "help", "secret");
    }

    private Postman postman() {
        return postman(server.getImap().getPort());
    }

    private Postman postman(int port) {
        return new Postman(settings(port), places, taker, time);
    }

    static MailSettings settings(int port) {
        return settings("127.0.0.1", port);
    }

    private static MailSettings settings(String host, int port) {
        var none = MailSettings.Security.NONE;
        var second = Duration.ofSeconds(3);
        return new MailSettings(
                "help@school.example",
                true,
                90,
                90,
                new MailSettings.Out("", 0, "", "", none, second),
                new MailSettings.In(host, port, "help", "secret", none, "INBOX", second, second));
    }

    private void deliver(String id, String subject) throws Exception {
        deliver(id, IRINA, subject);
    }

    private void deliver(String id, String from, String subject) throws Exception {
        put(Eml.letter(id, from, subject, "Не открывается журнал. " + subject));
    }

    private void put(Eml letter) throws Exception {
        var session = Session.getInstance(new Properties());
        box.deliver(new MimeMessage(session, new ByteArrayInputStream(letter.bytes())));
    }

    private List<Message> messages() throws Exception {
        var inbox = server.getManagers().getImapHostManager().getInbox(box);
        return inbox.getMessages().stream()
                .map(stored -> (Message) stored.getMimeMessage())
                .toList();
    }

    private static boolean isSeen(Message message) {
        try {
            return Arrays.asList(message.getFlags().getSystemFlags()).contains(Flags.Flag.SEEN);
        } catch (MessagingException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<String> subjects() {
        return jdbc.sql("select subject from incoming_letter order by message_key")
                .query(String.class)
                .list();
    }
}
