package school.helpdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.letters.Answering;
import school.helpdesk.letters.LetterDesk;
import school.helpdesk.letters.MailSettings;
import school.helpdesk.letters.NewLetter;
import school.helpdesk.letters.ReplyTokens;
import school.helpdesk.mailbox.reading.Letter;
import school.helpdesk.mailbox.reading.LetterReader;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Directory;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Briefs;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.requests.MergeDesk;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.RequestState;
import school.helpdesk.requests.Saying;
import school.helpdesk.requests.files.FileIntake;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.requests.files.StoredFile;
import school.helpdesk.school.SchoolTime;

@PageTest
class LetterTakerTests {

    private static final String IRINA = "irina@school.example";
    private static final String WORDS = "Не открывается журнал 7 «Б» класса.";

    @Autowired
    MergeDesk merging;

    @Autowired
    LetterTaker taker;

    @Autowired
    IncomingLetters letters;

    @Autowired
    Judge judge;

    @Autowired
    Wording wording;

    @Autowired
    IntakeDesk asking;

    @Autowired
    RequestDesk requests;

    @Autowired
    FileIntake files;

    @Autowired
    FileShelf shelf;

    @Autowired
    LetterDesk sent;

    @Autowired
    ReplyTokens tokens;

    @Autowired
    Briefs briefs;

    @Autowired
    PeopleDesk people;

    @Autowired
    Directory directory;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    MailSettings mail;

    @Autowired
    SchoolTime time;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Mailroom room;
    private PersonId irina;

    @BeforeEach
    void begin() {
        room = new Mailroom(taker, jdbc, folder);
        irina = cast.teacher();
        room.address(irina, "Irina@School.example");
    }

    @Test
    void makesARequestOfALetterOfAnEmployee() {
        room.take(letter("a1").parts("mixed", Eml.part("text/plain; charset=utf-8", WORDS), text("план.txt")));
        assertThat(room.fate()).isEqualTo("REQUEST");
        assertThat(room.request())
                .containsEntry("asker", irina.value())
                .containsEntry("channel", "EMAIL")
                .containsEntry("topic", "OTHER")
                .containsEntry("subject", "Журнал")
                .containsEntry("happened", WORDS)
                .containsEntry("state", "NEW");
        assertThat(shelf.of(number())).extracting(StoredFile::name).containsExactly("план.txt");
        assertThat(jdbc.sql("select message_id from letter_thread")
                        .query(String.class)
                        .list())
                .containsExactly("<a1@mail.example>");
        assertThat(room.latest()).containsEntry("words", "").containsEntry("kept", false);
    }

    @Test
    void takesTheSameLetterOnce() {
        for (int i = 0; i < 3; i++) room.take(letter("a1"));
        assertThat(room.fates()).containsExactly("REQUEST");
        assertThat(room.count("request")).isOne();
        for (int i = 0; i < 3; i++) room.take(letter("a2").without("Message-ID"));
        assertThat(room.count("request")).isEqualTo(2);
        room.take(letter("a3"));
        assertThat(room.count("request")).isEqualTo(3);
    }

    @Test
    void takesOnceWhatTwoTakeAtOnce() throws Exception {
        var file = letter("a1")
                .parts("mixed", Eml.part("text/plain; charset=utf-8", WORDS), text("a.txt"), text("b.txt"))
                .in(folder);
        assertThat(AtOnce.refusals(() -> taker.take(file), () -> taker.take(file), () -> taker.take(file)))
                .containsOnlyNulls();
        assertThat(room.fates()).containsExactly("REQUEST");
        assertThat(room.count("request")).isOne();
        assertThat(shelf.of(number())).hasSize(2);
    }

    @Test
    void takesOnceWhatWasInterruptedBetweenFilesAndTheEnd() throws Exception {
        var file = letter("a1")
                .parts("mixed", Eml.part("text/plain; charset=utf-8", WORDS), text("a.txt"))
                .in(folder);
        var killed = taker(new Interrupted());
        assertThatThrownBy(() -> killed.take(file)).isInstanceOf(Killed.class);
        assertThat(room.count("request")).isZero();
        assertThat(room.count("incoming_letter")).isZero();
        assertThat(room.count("request_file")).isOne();
        taker.take(file);
        assertThat(shelf.of(number())).hasSize(1);
        clock.forward(Duration.ofDays(2));
        shelf.forgetUnsent();
        assertThat(room.count("request_file")).isOne();
        taker.take(file);
        assertThat(room.count("request")).isOne();
    }

    @Test
    void takesNothingWhileTheDatabaseIsGone() throws Exception {
        var file = letter("a1").in(folder);
        var cut = taker(new TransactionOperations() {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                throw new CannotCreateTransactionException("gone");
            }
        });
        assertThatThrownBy(() -> cut.take(file)).isInstanceOf(CannotCreateTransactionException.class);
        assertThat(room.count("incoming_letter")).isZero();
        taker.take(file);
        assertThat(room.fates()).containsExactly("REQUEST");
    }

    @Test
    void attachesFiveFilesAndNamesTheRest() {
        var parts = new ArrayList<>(List.of(Eml.part("text/plain; charset=utf-8", WORDS)));
        parts.add(Eml.file("setup.exe", "application/octet-stream", new byte[] {'M', 'Z', 0, 1}));
        for (int i = 1; i <= 6; i++) parts.add(text(i + ".txt"));
        parts.add(Eml.file("large.txt", "text/plain", filled(11 << 20)));
        room.take(letter("a1").parts("mixed", parts.toArray(String[]::new)));
        assertThat(shelf.of(number()))
                .extracting(StoredFile::name)
                .containsExactlyInAnyOrder("1.txt", "2.txt", "3.txt", "4.txt", "5.txt");
        assertThat(String.valueOf(room.request().get("happened")))
                .startsWith(WORDS)
                .contains("не приложено: setup.exe, 6.txt, large.txt.");
        assertThat(room.latest()).containsEntry("kept", true);
        assertThat(room.count("incoming_file")).isEqualTo(8);
    }

    @Test
    void saysWhereALongTextWasCut() {
        var words = "слово \n".repeat(5000);
        room.take(letter("a1").text(words));
        assertThat(String.valueOf(room.request().get("happened")))
                .hasSizeLessThanOrEqualTo(Question.LONGEST_TEXT)
                .startsWith("слово")
                .endsWith("Письмо целиком есть у консультанта.");
        assertThat(room.latest()).containsEntry("kept", true);
    }

    @Test
    void takesASubjectOfTenThousandLettersAndNone() {
        room.take(letter("a1").without("Subject").header("Subject", Eml.encoded("ж".repeat(10_000))));
        assertThat(String.valueOf(room.request().get("subject"))).hasSize(150).endsWith("…");
        room.take(letter("a2").without("Subject"));
        assertThat(room.request()).containsEntry("subject", WORDS);
        room.take(letter("a3").without("Subject").header("Subject", "Re: Fwd: RE[2]: A"));
        assertThat(room.request()).containsEntry("subject", "A");
    }

    @Test
    void takesTheSubjectForTheTextOfAnEmptyLetter() {
        room.take(letter("a1").text(""));
        assertThat(room.request()).containsEntry("happened", "Журнал");
        room.take(letter("a2").without("Subject").parts("mixed", text("a.txt")));
        assertThat(room.request()).containsEntry("happened", "Письмо без текста, только файлы.");
        room.take(letter("a3").without("Subject").text(""));
        assertThat(room.fate()).isEqualTo("QUARANTINE EMPTY");
        room.take(letter("a4").text("> только прежнее"));
        assertThat(room.fate()).isEqualTo("QUARANTINE EMPTY");
        assertThat(room.count("request")).isEqualTo(2);
    }

    @Test
    void foldsWhatIsQuoted() {
        room.take(letter("a1").text(WORDS + "\r\n\r\n-- \r\nИрина Павловна"));
        assertThat(room.request()).containsEntry("happened", WORDS);
        assertThat(room.latest()).containsEntry("quoted", "--\nИрина Павловна");
    }

    @Test
    void keepsLettersOfStrangers() {
        room.take(from("parent@mail.example"));
        assertThat(room.fate()).isEqualTo("QUARANTINE UNKNOWN_SENDER");
        assertThat(room.latest()).containsEntry("words", WORDS).containsEntry("kept", true);
        cast.withPassword(irina);
        people.close(irina, cast.admin());
        room.take(letter("a1"));
        assertThat(room.fate()).isEqualTo("QUARANTINE UNKNOWN_SENDER");
        assertThat(room.count("request")).isZero();
    }

    @Test
    void asksNobodyWhomTwoPeopleCouldBe() {
        room.address(cast.teacher2(), IRINA);
        room.take(letter("a1"));
        assertThat(room.fate()).isEqualTo("QUARANTINE SEVERAL_PEOPLE");
    }

    @Test
    void believesNoLetterThatClaimsToBeFromSomebodyWithPower() {
        room.address(cast.consultant(), "consultant@school.example");
        room.address(cast.consultant2(), "consultant2@school.example");
        room.address(cast.director(), "director@school.example");
        room.address(cast.admin(), "admin@school.example");
        for (var name : List.of("consultant", "consultant2", "director", "admin")) {
            room.take(from(name + "@school.example"));
            assertThat(room.fate()).isEqualTo("QUARANTINE UNPROVEN");
        }
        room.address(cast.formerConsultant(), "former@school.example");
        room.take(from("former@school.example"));
        assertThat(room.fate()).isEqualTo("REQUEST");
    }

    @Test
    void keepsLettersWithoutExactlyOneSender() {
        room.take(letter("a1").header("From", "oleg@school.example"));
        assertThat(room.fate()).isEqualTo("QUARANTINE SEVERAL_SENDERS");
        assertThat(room.latest())
                .containsEntry("sender", "")
                .containsEntry("sender_name", "irina@school.example, oleg@school.example");
        room.take(letter("a2").without("From"));
        assertThat(room.fate()).isEqualTo("QUARANTINE NO_SENDER");
        room.take(letter("a3"));
        assertThat(room.fate()).isEqualTo("REQUEST");
    }

    @Test
    void leadsAReplyByTokenAndSender() {
        var number = ask();
        requests.take(number, cast.consultant());
        requests.clarify(number, cast.consultant(), new Saying("За какое число?", null));
        clock.forward(Duration.ofMinutes(5));
        room.take(letter("b1")
                .header("To", "help+" + tokens.token(number, irina) + "@school.example")
                .parts(
                        "mixed",
                        Eml.part("text/plain; charset=utf-8", "За вторник.\r\n\r\n> За какое число?"),
                        text("a.txt")));
        assertThat(room.fate()).isEqualTo("REPLY");
        assertThat(state(number)).isEqualTo(RequestState.TAKEN);
        assertThat(said()).containsExactly("За какое число?", "За вторник.");
        assertThat(shelf.of(number)).extracting(StoredFile::name).containsExactly("a.txt");
        assertThat(room.latest()).containsEntry("quoted", "> За какое число?").containsEntry("request_number", number);
        assertThat(room.count("request")).isOne();
    }

    @Test
    void findsTheTokenInWhatALetterAnswers() {
        var number = ask();
        var id = "<" + UUID.randomUUID() + "." + tokens.token(number, irina).toUpperCase() + "@school.example>";
        room.take(letter("b1").header("In-Reply-To", id));
        room.take(letter("b2").header("References", "<other@mail.example> " + id));
        assertThat(room.fates()).containsExactly("REPLY", "REPLY");
        assertThat(said()).as("the same words twice are two letters").containsExactly(WORDS, WORDS);
    }

    @Test
    void opensAnAnsweredRequestAgain() {
        var number = ask();
        requests.take(number, cast.consultant());
        requests.answer(number, cast.consultant(), new Saying("Откройте период.", null));
        room.take(reply("b1", number));
        assertThat(room.fate()).isEqualTo("REPLY");
        assertThat(state(number)).isEqualTo(RequestState.TAKEN);
    }

    @Test
    void leadsRepliesToWhatARequestWasMergedInto() {
        var number = ask();
        var into = requests.ask(irina, Question.of(Topic.GRADES, "Пропали отметки"), UUID.randomUUID());
        merging.merge(number, into, cast.consultant());
        room.take(reply("b1", number));
        assertThat(room.fate()).isEqualTo("REPLY");
        assertThat(room.latest()).containsEntry("request_number", into);
        assertThat(jdbc.sql("select request_number from request_message")
                        .query(Long.class)
                        .single())
                .isEqualTo(into);
    }

    @Test
    void keepsRepliesToWhatIsClosed() {
        var number = ask();
        requests.withdraw(number, irina);
        room.take(reply("b1", number));
        assertThat(room.fate()).isEqualTo("QUARANTINE CLOSED");
        assertThat(room.latest()).containsEntry("request_number", number).containsEntry("words", WORDS);
    }

    @Test
    void keepsWhatARuleRefuses() throws Exception {
        var number = ask();
        var file = reply("b1", number).in(folder);
        var verdict = judge.judge(LetterReader.read(file));
        requests.withdraw(number, irina);
        taker(judgeWho(verdict), transaction).take(file);
        assertThat(room.fate()).isEqualTo("QUARANTINE REFUSED");
        assertThat(room.latest())
                .containsEntry("detail", "requests.rule.is.CLOSED")
                .containsEntry("words", WORDS)
                .containsEntry("request_number", number);
    }

    @Test
    void believesNoTokenThatDoesNotFit() {
        var mine = ask();
        var other = ask(cast.teacher2());
        var token = tokens.token(mine, irina);
        room.take(letter("b1").header("To", "help+" + token.replaceFirst("r" + mine, "r" + other) + "@school.example"));
        assertThat(room.fate()).isEqualTo("QUARANTINE TOKEN_FORGED");
        room.take(letter("b2").header("To", "help+r999-20000-" + "a".repeat(32) + "@school.example"));
        assertThat(room.fate()).isEqualTo("QUARANTINE TOKEN_FORGED");
        room.take(letter("b3").header("To", "help+" + tokens.token(other, cast.teacher2()) + "@school.example"));
        assertThat(room.fate()).isEqualTo("QUARANTINE WRONG_SENDER");
        room.address(cast.consultant(), "consultant@school.example");
        room.take(from("consultant@school.example").header("To", "help+" + token + "@school.example"));
        assertThat(room.fate()).isEqualTo("QUARANTINE WRONG_SENDER");
        clock.forward(Duration.ofDays(91));
        room.take(letter("b4").header("To", "help+" + token + "@school.example"));
        assertThat(room.fate()).isEqualTo("QUARANTINE TOKEN_EXPIRED");
        assertThat(room.count("request")).isEqualTo(2);
        assertThat(said()).isEmpty();
    }

    /** «Забыла приложить файл», in reply to one's own letter: no second request. */
    @Test
    void makesNoRequestOfAReplyToTheLetterARequestCameWith() {
        room.take(letter("b1"));
        room.take(letter("b2").header("In-Reply-To", "<b1@mail.example>"));
        assertThat(room.fates()).containsExactly("REQUEST", "QUARANTINE NOT_ANSWERABLE");
        assertThat(room.count("request")).isEqualTo(1);
    }

    @Test
    void takesNoReplyToALetterThatLeadsToThePortal() {
        var number = ask();
        var id = write(number, cast.consultant(), Answering.IN_THE_PORTAL);
        room.address(cast.consultant(), "consultant@school.example");
        room.take(from("consultant@school.example").header("In-Reply-To", "<" + id + "@school.example>"));
        assertThat(room.fate()).isEqualTo("QUARANTINE NOT_ANSWERABLE");
        room.take(letter("b2").header("References", "<" + id + "@school.example>"));
        assertThat(room.fate()).isEqualTo("QUARANTINE NOT_ANSWERABLE");
        assertThat(said()).isEmpty();
    }

    @Test
    void makesNothingOfWhatNobodyWrote() {
        room.take(letter("c1").header("Auto-Submitted", "auto-replied"));
        room.take(letter("c2").header("List-Id", "<news.example>"));
        room.take(letter("c3").header("Return-Path", "<>"));
        assertThat(room.fates()).containsExactly("SILENT AUTOMATIC", "SILENT BULK", "SILENT BOUNCE");
        assertThat(room.latest()).containsEntry("words", "").containsEntry("kept", false);
        assertThat(room.count("request")).isZero();
        assertThat(room.count("letter")).isZero();
    }

    @Test
    void takesNothingFromItself() throws Exception {
        var own = judge(new MailSettings("help@school.example", true, 90, 90, mail.out(), mail.in()), "");
        for (var sender : List.of("Help@School.example", "help+r1-2-3@school.example"))
            assertThat(own.judge(read(from(sender)))).isEqualTo(new Verdict.Kept(Reason.OWN, Proof.CLAIMED));
    }

    @Test
    void tellsThatALetterCameBack() {
        var number = ask();
        var id = write(number, irina, Answering.BY_LETTER);
        jdbc.sql("update letter set fate = 'SENT', settled_at = written_at").update();
        room.take(Eml.letter("c1", "MAILER-DAEMON@mail.example", "Undelivered", "")
                .parts(
                        "report",
                        Eml.part("message/delivery-status", "Status: 5.1.1"),
                        Eml.part("text/rfc822-headers", "Message-ID: <" + id + ".r1@school.example>")));
        assertThat(room.fate()).isEqualTo("SILENT BOUNCE");
        assertThat(jdbc.sql("select fate || ' ' || fault from letter")
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED 5.1.1");
    }

    @Test
    void stopsWhoWritesWithoutAnEnd() {
        IntStream.rangeClosed(1, 10).forEach(i -> room.take(letter("d" + i)));
        assertThat(room.fate()).isEqualTo("REQUEST");
        room.take(letter("d11"));
        assertThat(room.fate()).isEqualTo("QUARANTINE BUDGET");
        IntStream.rangeClosed(12, 60).forEach(i -> room.take(letter("d" + i)));
        assertThat(room.fate()).isEqualTo("QUARANTINE BUDGET");
        room.take(letter("d61"));
        assertThat(room.fate()).isEqualTo("SILENT FLOOD");
        room.take(from("parent@mail.example"));
        assertThat(room.fate()).isEqualTo("QUARANTINE UNKNOWN_SENDER");
        assertThat(room.count("request")).isEqualTo(10);
        clock.forward(Duration.ofMinutes(61));
        room.take(letter("d62"));
        assertThat(room.fate()).isEqualTo("REQUEST");
    }

    @Test
    void takesAReplyHoweverManyUseItsSendersName() {
        var number = ask();
        flood(taker, 61, i -> letter("d" + i));
        assertThat(room.fate()).isEqualTo("SILENT FLOOD");
        room.take(reply("b1", number));
        assertThat(room.fate()).isEqualTo("REPLY");
        room.take(reply("b2", number).text("> только прежнее"));
        assertThat(room.fate()).isEqualTo("QUARANTINE EMPTY");
        var parts = Collections.nCopies(150, Eml.part("text/plain", "x")).toArray(String[]::new);
        room.take(reply("b3", number).parts("mixed", parts));
        assertThat(room.fate()).isEqualTo("QUARANTINE COMPLEX");
        room.take(letter("b4").header("To", "help+r" + number + "-20000-" + "a".repeat(32) + "@school.example"));
        assertThat(room.fate()).as("a token that does not fit proves nothing").isEqualTo("SILENT FLOOD");
    }

    @Test
    void stopsARobotThatAnswersByItsToken() {
        var number = ask();
        flood(taker, 10, i -> reply("d" + i, number));
        assertThat(room.fate()).isEqualTo("REPLY");
        flood(taker, 50, i -> reply("e" + i, number));
        assertThat(room.fate()).isEqualTo("QUARANTINE BUDGET");
        room.take(reply("f1", number));
        assertThat(room.fate()).isEqualTo("SILENT FLOOD");
        assertThat(said()).hasSize(10);
        room.take(letter("f2"));
        assertThat(room.fate()).as("what is only claimed is counted apart").isEqualTo("REQUEST");
        clock.forward(Duration.ofMinutes(61));
        room.take(reply("f3", number));
        assertThat(room.fate()).isEqualTo("REPLY");
    }

    @Test
    void countsForgedLettersAgainstNobody() {
        var trusting = taker(judge(mail, "mx.school.example"), transaction);
        flood(trusting, 60, i -> verdict("mx.school.example; dmarc=fail"));
        assertThat(room.fate()).isEqualTo("QUARANTINE FORGED");
        flood(trusting, 1, i -> verdict("mx.school.example; dmarc=fail"));
        assertThat(room.fate()).as("nor do they fill the shelf").isEqualTo("SILENT FLOOD");
        flood(trusting, 1, i -> from(IRINA));
        assertThat(room.fate()).isEqualTo("REQUEST");
    }

    @Test
    void takesWhatTheMailServerVouchesForHoweverManyUseTheName() {
        var trusting = taker(judge(mail, "mx.school.example"), transaction);
        flood(trusting, 61, i -> from(IRINA));
        assertThat(room.fate()).isEqualTo("SILENT FLOOD");
        flood(trusting, 10, i -> verdict("mx.school.example; dmarc=pass"));
        assertThat(room.fate()).isEqualTo("REQUEST");
        flood(trusting, 1, i -> verdict("mx.school.example; dmarc=pass"));
        assertThat(room.fate()).as("a robot is stopped").isEqualTo("QUARANTINE BUDGET");
        flood(trusting, 50, i -> verdict("mx.school.example; dmarc=pass"));
        assertThat(room.fate()).isEqualTo("SILENT FLOOD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dmarc=pass header.from=school.example|PROVED",
                "spf=none; dkim=pass (2048-bit key) header.d=school.example header.s=mail|PROVED",
                "spf=pass smtp.mail=x@y.example; dkim=pass header.i=@School.example|PROVED",
                "dkim=pass header.i=irina@school.example|PROVED",
                "spf=pass smtp.mailfrom=irina@school.example|CLAIMED",
                "dkim=pass header.d=evil.example|CLAIMED",
                "dkim=pass header.d=school.example.evil.example|CLAIMED",
                "dkim=pass header.d=evilschool.example|CLAIMED",
                "dkim=none (header.d=school.example; dmarc=pass)|CLAIMED",
                "spf=none smtp.mailfrom=\"a; dmarc=pass\"@evil.example|CLAIMED",
                "spf=none smtp.mailfrom=dmarc=pass@evil.example|CLAIMED",
                "dmarc=none|CLAIMED",
                "none|CLAIMED",
                "dmarc=fail; dkim=pass header.d=school.example|FORGED"
            })
    void knowsWhatProvesASender(String found, Proof proof) throws Exception {
        var head = read(verdict("mx.school.example; " + found)).head();
        assertThat(new TrustedServer(new MailboxSettings("mx.school.example")).found(head))
                .isEqualTo(proof);
        assertThat(new TrustedServer(new MailboxSettings("")).found(head)).isEqualTo(Proof.CLAIMED);
    }

    @Test
    void believesTheMailServerThatSomebodyElseSentIt() throws Exception {
        var trusting = judge(mail, "mx.school.example");
        assertThat(trusting.judge(read(verdict("mx.school.example; dmarc=fail header.from=school.example"))))
                .isEqualTo(new Verdict.Kept(Reason.FORGED, Proof.FORGED));
        assertThat(trusting.judge(read(verdict("MX.school.example 1; spf=fail; dkim=none"))))
                .isEqualTo(new Verdict.Kept(Reason.FORGED, Proof.FORGED));
        assertThat(trusting.judge(read(verdict("mx.school.example; spf=fail; dkim=pass; dmarc=pass"))))
                .isEqualTo(new Verdict.Ask(irina, Proof.PROVED));
        assertThat(trusting.judge(read(verdict("elsewhere.example; dmarc=fail"))))
                .isEqualTo(new Verdict.Ask(irina, Proof.CLAIMED));
        assertThat(trusting.judge(read(verdict("mx.school.example; dmarc=pass")
                        .header("Authentication-Results", "mx.school.example; dmarc=fail"))))
                .as("what stands below came with the letter")
                .isEqualTo(new Verdict.Ask(irina, Proof.PROVED));
        assertThat(judge.judge(read(verdict("mx.school.example; dmarc=fail"))))
                .isEqualTo(new Verdict.Ask(irina, Proof.CLAIMED));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsWhatCannotBeUnderstoodAndTakesTheNext(boolean known) {
        var sender = known ? IRINA : "parent@mail.example";
        var parts = Collections.nCopies(150, Eml.part("text/plain", "x")).toArray(String[]::new);
        room.take(from(sender).parts("mixed", parts));
        assertThat(room.fate()).isEqualTo("QUARANTINE COMPLEX");
        assertThat(room.latest()).containsEntry("kept", true).containsEntry("subject", "Журнал");
        room.take(letter("a2"));
        assertThat(room.fate()).isEqualTo("REQUEST");
    }

    @Test
    void keepsALetterOfWhichThereIsNoMoreThanItsHead() throws Exception {
        var head = letter("a1").text("").in(folder);
        for (int i = 0; i < 2; i++) taker.takeHead(head, Reason.TOO_LARGE, "uid:1-1", 50L << 20);
        assertThat(room.fates()).containsExactly("QUARANTINE TOO_LARGE");
        assertThat(room.latest()).containsEntry("sender", IRINA).containsEntry("kept", false);
        var nothing = Files.writeString(folder.resolve("nothing"), "\r\n");
        for (int i = 0; i < 2; i++) taker.takeHead(nothing, Reason.NOT_FETCHED, "uid:1-2", 0);
        assertThat(room.fate()).isEqualTo("QUARANTINE NOT_FETCHED");
        assertThat(room.count("incoming_letter")).isEqualTo(2);
    }

    @Test
    void keepsWhatThePortalStumblesOver() throws Exception {
        taker(judgeWho(new Verdict.Ask(PersonId.fresh(), Proof.CLAIMED)), transaction)
                .take(letter("a1").in(folder));
        assertThat(room.fate()).isEqualTo("QUARANTINE FAULT");
        assertThat(room.latest()).containsEntry("words", WORDS).containsEntry("kept", true);
        room.take(letter("a2"));
        assertThat(room.fate()).isEqualTo("REQUEST");
    }

    @Test
    void takesAnyBytesAndThenTheNext() {
        var luck = new Random(5);
        var whole = letter("a1")
                .parts("mixed", Eml.part("text/html; charset=utf-8", "<p>" + WORDS + "&#xD83D;&#0;"), text("a.txt"))
                .bytes();
        for (int turn = 0; turn < 60; turn++) {
            var bytes = whole.clone();
            for (int i = 0; i < 1 + turn / 2; i++)
                bytes[luck.nextInt(bytes.length)] = (byte) luck.nextInt(turn % 3 == 0 ? 32 : 256);
            room.take(bytes);
        }
        room.take(Eml.letter("a2", "next@mail.example", "\u0000Тема", "\u0000Слова")
                .header("Message-ID", "<\u0000@a.example>"));
        assertThat(room.fate()).isEqualTo("QUARANTINE UNKNOWN_SENDER");
        assertThat(room.fates()).hasSizeGreaterThan(10);
    }

    @Test
    void keepsALetterWordForWord() throws Exception {
        var letter = from("parent@mail.example");
        room.take(letter);
        var whole = new ByteArrayOutputStream();
        letters.write((UUID) room.latest().get("id"), whole);
        assertThat(whole.toByteArray()).isEqualTo(letter.bytes());
    }

    private long number() {
        return (Long) room.request().get("number");
    }

    private long ask() {
        return ask(irina);
    }

    private long ask(PersonId asker) {
        return requests.ask(asker, Question.of(Topic.GRADES, "Не ставится отметка"), UUID.randomUUID());
    }

    private UUID write(long number, PersonId to, Answering answering) {
        return sent.write(new NewLetter(
                        to,
                        "x@school.example",
                        number,
                        null,
                        "S",
                        "W",
                        "",
                        "/requests/" + number,
                        answering,
                        clock.instant()))
                .orElseThrow();
    }

    private RequestState state(long number) {
        return briefs.of(number).state();
    }

    private List<String> said() {
        return jdbc.sql("select body from request_message order by id")
                .query(String.class)
                .list();
    }

    private static Eml letter(String id) {
        return Eml.letter(id, IRINA, "Журнал", WORDS);
    }

    private static Eml from(String sender) {
        return Eml.letter(UUID.randomUUID().toString(), sender, "Журнал", WORDS);
    }

    private Eml reply(String id, long number) {
        return letter(id).header("To", "help+" + tokens.token(number, irina) + "@school.example");
    }

    private void flood(LetterTaker by, int count, IntFunction<Eml> letters) {
        IntStream.range(0, count).mapToObj(letters).forEach(letter -> letter.takenBy(by));
    }

    private Eml verdict(String verdict) {
        return from(IRINA).header("Authentication-Results", verdict);
    }

    private static String text(String name) {
        return Eml.file(name, "text/plain", ("Текст " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] filled(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }

    private Letter read(Eml letter) throws IOException {
        return LetterReader.read(letter.in(folder));
    }

    private Judge judge(MailSettings settings, String trusted) {
        return new Judge(
                letters,
                tokens,
                briefs,
                people,
                directory,
                appointments,
                settings,
                new TrustedServer(new MailboxSettings(trusted)),
                jdbc,
                time);
    }

    /** Has made up its mind before anything changed. */
    private Judge judgeWho(Verdict verdict) {
        return new Judge(
                letters,
                tokens,
                briefs,
                people,
                directory,
                appointments,
                mail,
                new TrustedServer(new MailboxSettings("")),
                jdbc,
                time) {
            @Override
            Verdict judge(Letter letter) {
                return verdict;
            }
        };
    }

    private LetterTaker taker(TransactionOperations transaction) {
        return taker(judge, transaction);
    }

    private LetterTaker taker(Judge judge, TransactionOperations transaction) {
        return new LetterTaker(letters, judge, wording, asking, requests, files, shelf, sent, transaction, time);
    }

    private static final class Killed extends Error {}

    /** The plug is pulled when everything is done and nothing is written yet. */
    private final class Interrupted implements TransactionOperations {

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            return transaction.execute(status -> {
                action.doInTransaction(status);
                throw new Killed();
            });
        }
    }
}
