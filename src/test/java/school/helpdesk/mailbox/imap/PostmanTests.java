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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    private static final Duration SHORT = Duration.ofSeconds(3);

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

    /** As after a crash between taking a letter and noting how far it was read. */
    @Test
    void takesNothingAgainThatWasTakenBeforeACrash() throws Exception {
        for (int i = 0; i < 5; i++) deliver("a" + i, "Письмо " + i);
        postman().go();
        jdbc.sql("update mailbox_place set next_uid = 1").update();
        for (var message : messages()) message.setFlag(Flags.Flag.SEEN, false);
        postman().go();
        assertThat(subjects()).hasSize(5);
        assertThat(jdbc.sql("select count(*) from request").query(Integer.class).single())
                .isEqualTo(5);
        assertThat(messages()).allMatch(PostmanTests::isSeen);
    }

    @Test
    void leavesNoFileBehind() throws Exception {
        var before = lying();
        deliver("a1", "Журнал");
        put(letter("broken@mail.example").body("multipart/mixed; boundary=no", new byte[] {'x'}));
        postman().go();
        assertThat(subjects()).hasSize(2);
        assertThat(lying()).isEqualTo(before);
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

    /** Whatever comes, each letter gets its place, and the next one is taken. */
    @Test
    void takesTheNextLetterWhateverCameBefore() throws Exception {
        jdbc.sql("update person set email = 'consultant@school.example' where id = ?")
                .param(cast.consultant().value())
                .update();
        var many =
                IntStream.range(0, 10_000).mapToObj(i -> "p" + i + "@a.example").collect(Collectors.joining(",\r\n "));
        var letters = new LinkedHashMap<Eml, String>();
        letters.put(letter().without("Message-ID"), "REQUEST");
        letters.put(letter().header("From", "oleg@school.example"), "QUARANTINE SEVERAL_SENDERS");
        letters.put(letter().without("From"), "QUARANTINE NO_SENDER");
        letters.put(letter("consultant@school.example"), "QUARANTINE UNPROVEN");
        letters.put(
                letter().header("To", "help+r1-20000-" + "a".repeat(32) + "@school.example"),
                "QUARANTINE TOKEN_FORGED");
        letters.put(
                letter().parts("mixed", Eml.part("text/plain", "Zip"), Eml.file("b.zip", "application/zip", bomb())),
                "REQUEST");
        letters.put(
                letter().html(
                                "<script>alert(1)</script><style>p{}</style><p>Слова<img src=https://a.example/x.png></p>"),
                "REQUEST");
        letters.put(letter("many@mail.example").without("To").header("To", many), "QUARANTINE UNKNOWN_SENDER");
        letters.put(letter("empty@mail.example").text(""), "QUARANTINE UNKNOWN_SENDER");
        letters.put(letter().text("Кои-восемь", "koi8-r"), "REQUEST");
        letters.put(
                letter("noise@mail.example").body("text/plain; charset=utf-8", noise(3000)), "QUARANTINE UNREADABLE");
        letters.put(
                letter("deep@mail.example")
                        .parts("mixed", Collections.nCopies(150, "\r\nx").toArray(String[]::new)),
                "QUARANTINE COMPLEX");
        letters.put(
                letter("broken@mail.example").body("multipart/mixed; boundary=no", new byte[] {'x'}),
                "QUARANTINE BROKEN");
        letters.put(letter().without("Date").header("Date", "Thu, 01 Jan 1970 00:00:00 +0000"), "REQUEST");
        letters.put(letter().without("Subject").header("Subject", "ж".repeat(10_000)), "REQUEST");
        letters.put(letter("robot@mail.example").header("Auto-Submitted", "auto-replied"), "SILENT AUTOMATIC");
        for (var letter : letters.keySet()) put(letter);
        deliver("z9", "Последнее");
        postman().go();
        assertThat(jdbc.sql("select trim(fate || ' ' || reason) from incoming_letter order by ctid")
                        .query(String.class)
                        .list())
                .startsWith(letters.values().toArray(String[]::new))
                .hasSize(letters.size() + 1);
        assertThat(subjects()).contains("Последнее");
        assertThat(messages()).allMatch(PostmanTests::isSeen);
    }

    @Test
    void readsNothingOverALineThatIsNotSafe() throws Exception {
        deliver("a1", "Журнал");
        for (var security : List.of(MailSettings.Security.STARTTLS, MailSettings.Security.TLS)) {
            var in = new MailSettings.In(
                    "127.0.0.1", server.getImap().getPort(), "help", "secret", security, "INBOX", SHORT, SHORT);
            new Postman(new MailSettings("", true, 90, 90, settings(0).out(), in), places, taker, time).go();
        }
        assertThat(subjects()).isEmpty();
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
        put(Eml.letter("a1", IRINA, "Большое", "")
                .parts("mixed", Eml.part("text/plain", "x"), Eml.file("a.zip", "application/zip", noise(300_000))));
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

    private static List<Path> lying() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("letter\\d+\\.tmp"))
                    .sorted()
                    .toList();
        }
    }

    private static Eml letter() {
        return letter(IRINA);
    }

    private static Eml letter(String from) {
        return Eml.letter(UUID.randomUUID().toString(), from, "Журнал", "Не открывается журнал.");
    }

    private static byte[] noise(int size) {
        var noise = new byte[size];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] bomb() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 200; i++) zip.write(new byte[1 << 20]);
        }
        return bomb.toByteArray();
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
        return new MailSettings(
                "help@school.example",
                true,
                90,
                90,
                new MailSettings.Out("", 0, "", "", none, SHORT),
                new MailSettings.In(host, port, "help", "secret", none, "INBOX", SHORT, SHORT));
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
