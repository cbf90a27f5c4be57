package school.helpdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;

/** Letters leave through a real server, each once. */
@PageTest
class OutboxTests {

    private static final String WORDS = "Здравствуйте, Ирина Павловна!\n\nКонсультант ответил вам.";

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    RequestDesk requests;

    @Autowired
    ReplyTokens tokens;

    @Autowired
    LetterDesk withoutServer;

    @Autowired
    TransactionTemplate transaction;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private PostOffice office;

    @BeforeEach
    void open() {
        server.start();
        office = PostOffice.at(server.getSmtp().getPort(), portal);
    }

    @AfterEach
    void shut() {
        server.stop();
    }

    @Test
    void sendsPlainTextAndTheSameAsAPage() throws Exception {
        office.desk().write(letter("irina@school.example", null));
        office.outbox().send();
        var arrived = arrived(1).get(0);
        assertThat(arrived.getSubject()).isEqualTo("Обращение № 1: Не ставится отметка");
        assertThat(arrived.getFrom()[0].toString()).contains("<help@school.example>");
        assertThat(arrived.getAllRecipients()).extracting(Object::toString).containsExactly("irina@school.example");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var forms = (Multipart) arrived.getContent();
        assertThat(forms.getContentType()).startsWith("multipart/alternative");
        assertThat((String) forms.getBodyPart(0).getContent())
                .contains("Здравствуйте, Ирина Павловна!", "> Откройте период <b>", "http", "/requests/1", "-- ");
        assertThat((String) forms.getBodyPart(1).getContent())
                .contains("<p>Консультант ответил вам.</p>", "Откройте период &lt;b&gt;", "/requests/1\"")
                .doesNotContain("<script", "<img");
        assertThat(fates()).containsExactly("SENT");
    }

    @Test
    void lettersAboutARequestAreOneThreadAndCanBeRepliedTo() throws Exception {
        var number = requests.ask(cast.teacher(), Question.of(Topic.GRADES, "Не ставится отметка"), UUID.randomUUID());
        var id = office.desk().write(aboutRequest(number)).orElseThrow();
        office.desk().write(aboutRequest(number));
        office.outbox().send();
        var both = arrived(2);
        var token = tokens.token(number, cast.teacher());
        assertThat(both).allSatisfy(arrived -> {
            assertThat(arrived.getReplyTo()[0].toString()).contains("<help+" + token + "@school.example>");
            assertThat(arrived.getHeader("References"))
                    .containsExactly("<request-" + number + "@helpdesk.invalid>")
                    .isEqualTo(arrived.getHeader("In-Reply-To"));
        });
        assertThat(both).extracting(MimeMessage::getMessageID).contains("<" + id + "." + token + "@school.example>");
    }

    @Test
    void continuesTheLetterARequestCameWith() throws Exception {
        var number = requests.ask(cast.teacher(), Question.of(Topic.GRADES, "Не ставится отметка"), UUID.randomUUID());
        office.desk().thread(number, "<first@mail.example>");
        office.desk().thread(number, "<second@mail.example>");
        office.desk().write(aboutRequest(number));
        office.outbox().send();
        assertThat(arrived(1).get(0).getHeader("In-Reply-To")).containsExactly("<first@mail.example>");
    }

    /** RFC 5321 allows 64 characters before the «@». */
    @Test
    void aMailboxWithALongNameIsRepliedToWithoutAPlus() throws Exception {
        var number = requests.ask(cast.teacher(), Question.of(Topic.GRADES, "Не ставится отметка"), UUID.randomUUID());
        var from = "a-mailbox-with-a-rather-long-name@school.example";
        var other = PostOffice.at(PostOffice.settings(from, server.getSmtp().getPort()), portal);
        other.desk().write(aboutRequest(number));
        other.outbox().send();
        var arrived = arrived(1).get(0);
        assertThat(arrived.getReplyTo()[0].toString()).contains("<" + from + ">");
        assertThat(tokens.find(arrived.getMessageID())).isPresent();
    }

    @Test
    void keepsWhatIsWrittenWithoutAServerAndNeverSendsItByItself() {
        withoutServer.write(letter("irina@school.example", null));
        office.outbox().send();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(fates()).containsExactly("KEPT");
    }

    @Test
    void isNotWrittenWhenItsCauseIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            office.desk().write(letter("irina@school.example", null));
            status.setRollbackOnly();
        });
        office.outbox().send();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(fates()).isEmpty();
    }

    @Test
    void doesNotLeaveBeforeItsTimeNorOnceItIsWithdrawn() {
        var number = requests.ask(cast.teacher(), Question.of(Topic.GRADES, "Не ставится отметка"), UUID.randomUUID());
        office.desk().write(aboutRequest(number, Duration.ofMinutes(1)));
        office.outbox().send();
        assertThat(fates()).containsExactly("WAITING");
        office.desk().withdraw(number, cast.consultant(), clock.instant());
        clock.forward(Duration.ofMinutes(2));
        office.outbox().send();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(fates()).containsExactly("WITHDRAWN");
    }

    @Test
    void writesToNobodyWithoutAnAddressAndLetsNobodySmuggleALineIn() throws Exception {
        for (var wrong : List.of(
                "",
                "nobody",
                "a@b.example, c@d.example",
                "a@b.example\nBcc: c@d.example",
                "<a@b.example>",
                "x y@z.example"))
            assertThat(office.desk().write(letter(wrong, null))).isEmpty();
        var smuggled = new NewLetter(
                null,
                "irina@school.example",
                null,
                null,
                "Тема\r\nBcc: other@school.example",
                WORDS,
                "",
                "/",
                Answering.IN_THE_PORTAL,
                clock.instant());
        office.desk().write(smuggled);
        office.outbox().send();
        var arrived = arrived(1).get(0);
        assertThat(arrived.getSubject()).isEqualTo("Тема Bcc: other@school.example");
        assertThat(arrived.getHeader("Bcc")).isNull();
    }

    @Test
    void oneBadLetterKeepsNoneOfTheOthers() throws Exception {
        try (var rude = new RudeServer()) {
            var office = PostOffice.at(rude.port(), portal);
            for (var name : List.of("unknown", "one", "busy", "two", "silent", "three", "gone", "four", "spam", "five"))
                office.desk().write(letter(name + "@school.example", null));
            office.outbox().send();
            assertThat(rude.taken()).containsExactlyInAnyOrder("one", "two", "three", "four", "five");
            assertThat(fate("unknown")).isEqualTo("REFUSED 1 550 5.1.1 no such user");
            assertThat(fate("spam")).isEqualTo("REFUSED 1 554 5.7.1 not this");
            assertThat(fate("busy")).isEqualTo("WAITING 1 451 4.3.0 later");
            assertThat(fate("silent")).startsWith("WAITING 1 ");
            assertThat(fate("gone")).startsWith("WAITING 1 ");
        }
    }

    @Test
    void triesAgainAfterGrowingWaitsAndGivesUpAfterThreeDays() throws Exception {
        try (var rude = new RudeServer()) {
            var office = PostOffice.at(rude.port(), portal);
            office.desk().write(letter("busy@school.example", null));
            var waits = new ArrayList<Long>();
            var begun = clock.instant();
            for (int round = 0; round < Outbox.MOST_ATTEMPTS; round++) {
                office.outbox().send();
                var next = jdbc.sql("select leaves_at from letter")
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant();
                waits.add(Duration.between(clock.instant(), next).toMinutes());
                clock.set(next);
            }
            assertThat(waits)
                    .startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L)
                    .endsWith(240L);
            assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofDays(3), Duration.ofHours(74));
            assertThat(fate("busy")).startsWith("WAITING 25");
            office.outbox().send();
            assertThat(fate("busy")).startsWith("GIVEN_UP 25");
        }
    }

    @Test
    void losesNothingWhileThereIsNoServer() throws Exception {
        office = PostOffice.at(unusedPort(), portal);
        for (int i = 0; i < 3; i++) office.desk().write(letter("n" + i + "@school.example", null));
        office.outbox().send();
        clock.forward(Duration.ofDays(5));
        office.outbox().send();
        assertThat(fates()).containsExactly("WAITING", "WAITING", "WAITING");
        assertThat(fate("n1")).startsWith("WAITING 0");
        PostOffice.at(server.getSmtp().getPort(), portal).outbox().send();
        arrived(3);
        assertThat(fates()).containsExactly("SENT", "SENT", "SENT");
    }

    /** A server that answers nothing at all keeps a round no longer than its time for one answer. */
    @Test
    void leavesASilentServerAlone() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var office = PostOffice.at(silent.getLocalPort(), portal);
            office.desk().write(letter("irina@school.example", null));
            office.outbox().send();
            assertThat(fates()).containsExactly("WAITING");
        }
        office.outbox().send();
        arrived(1);
    }

    @Test
    void twoInstancesSendEachLetterOnce() throws Exception {
        for (int i = 0; i < 60; i++) office.desk().write(letter("n" + i + "@school.example", null));
        AtOnce.both(
                () -> {
                    office.outbox().send();
                    return true;
                },
                () -> {
                    PostOffice.at(server.getSmtp().getPort(), portal).outbox().send();
                    return true;
                });
        var recipients = new ArrayList<String>();
        for (var arrived : arrived(60)) recipients.add(arrived.getAllRecipients()[0].toString());
        assertThat(new HashSet<>(recipients)).hasSize(60);
    }

    @Test
    void sendsAgainWhatWasNotSentAndNothingElse() {
        var kept = withoutServer.write(letter("irina@school.example", null)).orElseThrow();
        assertThatThrownBy(() -> withoutServer.retry(kept)).isInstanceOf(RuleBroken.class);
        office.desk().retry(kept);
        office.outbox().send();
        assertThat(fates()).containsExactly("SENT");
        assertThatThrownBy(() -> office.desk().retry(kept))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.rule.is.SENT");
    }

    @Test
    void sendsAgainToTheAddressThatWasMended() throws Exception {
        jdbc.sql("update person set email = 'right@school.example' where id = ?")
                .param(cast.teacher().value())
                .update();
        var wrong = withoutServer
                .write(letter("wrong@school.example", cast.teacher()))
                .orElseThrow();
        office.desk().retry(wrong);
        office.outbox().send();
        assertThat(arrived(1).get(0).getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("right@school.example");
    }

    /** A server that keeps refusing us is not asked every ten seconds for days. */
    @Test
    void asksAServerThatWantsNothingMoreAndMoreSeldom() throws Exception {
        var port = unusedPort();
        var office = PostOffice.at(port, portal);
        office.desk().write(letter("irina@school.example", null));
        office.outbox().send();
        try (var rude = new RudeServer(port)) {
            office.outbox().send();
            assertThat(rude.taken()).isEmpty();
            clock.forward(Duration.ofSeconds(10));
            office.outbox().send();
            assertThat(rude.taken()).containsExactly("irina");
        }
    }

    @Test
    void asksForNoReplyWhereNoMailboxIsRead() throws Exception {
        var number = requests.ask(cast.teacher(), Question.of(Topic.GRADES, "Не ставится отметка"), UUID.randomUUID());
        var settings = office.settings();
        var none =
                new MailSettings.In("", 0, "", "", MailSettings.Security.NONE, "INBOX", Duration.ZERO, Duration.ZERO);
        var deaf = PostOffice.at(new MailSettings(settings.from(), true, 90, 90, settings.out(), none), portal);
        deaf.desk().write(aboutRequest(number));
        deaf.outbox().send();
        var arrived = arrived(1).get(0);
        assertThat(arrived.getHeader("Reply-To")).isNull();
        assertThat(tokens.find(arrived.getMessageID())).isEmpty();
    }

    /** An address that shows as one thing must not travel as another. */
    @Test
    void writesAddressesInTheFormEveryServerUnderstands() {
        assertThat(Address.of("ivan@школа.example")).contains("ivan@xn--80atdl2c.example");
        assertThat(Address.of("иван@school.example")).isEmpty();
        assertThat(Address.of("victim\u0140example.com\u013e@x.example")).isEmpty();
    }

    @Test
    void aLetterThatCameBackIsRefused() {
        var id = office.desk().write(letter("irina@school.example", null)).orElseThrow();
        office.desk().refused(id, "5.1.1");
        assertThat(fates()).containsExactly("WAITING");
        office.outbox().send();
        office.desk().refused(id, "5.1.1");
        office.desk().refused(UUID.randomUUID(), "5.1.1");
        assertThat(fate("irina")).isEqualTo("REFUSED 1 5.1.1");
    }

    @Test
    void forgetsOldLettersButNoneThatWaits() {
        withoutServer.write(letter("kept@school.example", null));
        office.desk().write(letter("waiting@school.example", null));
        clock.forward(Duration.ofDays(91));
        withoutServer.forgetOld();
        assertThat(fates()).containsExactly("WAITING");
    }

    @Test
    void saysAtStartWhetherLettersCanLeave() throws Exception {
        assertThat(office.start().finding()).startsWith("Letters leave through 127.0.0.1:");
        assertThat(PostOffice.at(unusedPort(), portal).start().finding())
                .startsWith("Letters do not leave through 127.0.0.1:");
        assertThat(PostOffice.at(PostOffice.settings("nobody", 25), portal)
                        .start()
                        .finding())
                .contains("helpdesk.mail.from");
        assertThat(portal.getBean(LettersAtStart.class).finding()).contains("helpdesk.mail.out.host");
    }

    /** Nobody vouches for its certificate, or it offers none at all: better no letter than one that anybody reads. */
    @Test
    void trustsNoServerThatCannotProveWhoItIs() {
        var secret = new GreenMail(ServerSetupTest.SMTPS.dynamicPort());
        secret.start();
        try {
            var tls = PostOffice.settings(PostOffice.FROM, secret.getSmtps().getPort(), MailSettings.Security.TLS);
            assertThat(PostOffice.at(tls, portal).start().finding())
                    .startsWith("Letters do not leave")
                    .contains("certificat");
            var open = PostOffice.settings(PostOffice.FROM, server.getSmtp().getPort(), MailSettings.Security.STARTTLS);
            assertThat(PostOffice.at(open, portal).start().finding())
                    .startsWith("Letters do not leave")
                    .contains("STARTTLS");
        } finally {
            secret.stop();
        }
    }

    private NewLetter letter(String address, @Nullable PersonId recipient) {
        return new NewLetter(
                recipient,
                address,
                null,
                null,
                "Обращение № 1: Не ставится отметка",
                WORDS,
                "Откройте период <b>",
                "/requests/1",
                Answering.IN_THE_PORTAL,
                clock.instant());
    }

    private NewLetter aboutRequest(long number) {
        return aboutRequest(number, Duration.ZERO);
    }

    private NewLetter aboutRequest(long number, Duration later) {
        return new NewLetter(
                cast.teacher(),
                "irina@school.example",
                number,
                cast.consultant(),
                "Обращение",
                WORDS,
                "",
                "/requests/" + number,
                Answering.BY_LETTER,
                clock.instant().plus(later));
    }

    private List<MimeMessage> arrived(int number) {
        assertThat(server.waitForIncomingEmail(10_000, number)).isTrue();
        var arrived = Arrays.asList(server.getReceivedMessages());
        assertThat(arrived).hasSize(number);
        return arrived;
    }

    private List<String> fates() {
        return jdbc.sql("select fate from letter order by written_at")
                .query(String.class)
                .list();
    }

    private String fate(String name) {
        return jdbc.sql("select fate || ' ' || attempts || ' ' || fault from letter where address like ?")
                .param(name + "@%")
                .query(String.class)
                .single();
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
