package school.helpdesk.mailbox.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.helpdesk.mailbox.Eml;
import school.helpdesk.mailbox.Reason;
import school.helpdesk.uploads.Upload;

class LetterReaderTests {

    private static final String WORDS = "Добрый день! Не открывается журнал 7 «Б» класса.";

    @TempDir
    Path folder;

    @Test
    void knowsWhoWritesWhat() throws Exception {
        var letter = read(Eml.letter("a1", "=?utf-8?B?0JjRgNC40L3QsA==?= <Irina@School.example>", "Журнал", WORDS));
        assertThat(letter.head().sender()).isEqualTo("irina@school.example");
        assertThat(letter.head().senderName()).isEqualTo("Ирина");
        assertThat(letter.head().subject()).isEqualTo("Журнал");
        assertThat(letter.head().key()).isEqualTo("<a1@mail.example>");
        assertThat(letter.head().written()).isEqualTo(Instant.parse("2026-11-24T02:59:00Z"));
        assertThat(letter.words()).isEqualTo(WORDS);
        assertThat(letter.quoted()).isEmpty();
        assertThat(letter.fault()).isNull();
        assertThat(letter.head().silence()).isNull();
    }

    @Test
    void knowsALetterWithoutAnIdentityByItsContent() throws Exception {
        var letter = simple(WORDS).without("Message-ID");
        var key = read(letter).head().key();
        assertThat(key).matches("sha-256:[0-9a-f]{64}");
        assertThat(read(letter).head().key()).isEqualTo(key);
        assertThat(read(letter.text("Другое")).head().key()).isNotEqualTo(key);
        assertThat(read(simple(WORDS).without("Message-ID").header("Message-ID", "<" + "x".repeat(900) + "@a.example>"))
                        .head()
                        .key())
                .startsWith("sha-256:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"koi8-r", "windows-1251", "utf-8", "utf-16"})
    void readsEveryEncoding(String charset) throws Exception {
        var words = "Добрый день! Не открывается журнал 7 Б класса.";
        assertThat(read(simple("").text(words, charset)).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; charset=nonsense",
                "text/plain; charset=us-ascii",
                "text/plain; charset"
            })
    void guessesAnEncodingThatNobodyNames(String type) throws Exception {
        for (var charset : new String[] {"windows-1251", "utf-8"}) {
            var bytes = WORDS.getBytes(Charset.forName(charset));
            assertThat(read(simple("").body(type, bytes)).words()).isEqualTo(WORDS);
        }
    }

    @Test
    void takesTheWordOfNoLetterForItsEncoding() throws Exception {
        var windows = WORDS.getBytes(Charset.forName("windows-1251"));
        assertThat(read(simple("").body("text/plain; charset=utf-8", windows)).words())
                .isEqualTo(WORDS);
        var utf = WORDS.getBytes(StandardCharsets.UTF_8);
        for (var name : List.of("windows-1251", "koi8-r", "iso-8859-1"))
            assertThat(read(simple("").body("text/plain; charset=" + name, utf)).words())
                    .isEqualTo(WORDS);
    }

    @Test
    void replacesAFewBrokenLettersAndLeavesOutNonsense() throws Exception {
        var bytes = WORDS.getBytes(StandardCharsets.UTF_8);
        bytes[20] = (byte) 0xFF;
        var mended = read(simple("").body("text/plain; charset=utf-8", bytes));
        assertThat(mended.fault()).isNull();
        assertThat(mended.words()).contains("Не открывается журнал");
        var noise = new byte[2000];
        new Random(7).nextBytes(noise);
        assertThat(read(simple("").body("text/plain; charset=utf-8", noise)).fault())
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void readsASubjectHoweverItIsPacked() throws Exception {
        var cut = "=?utf-8?B?0JbRg9GA0L0=?=\r\n =?utf-8?B?0LDQuw==?= =?utf-8?Q?_=E2=84=96_7?=";
        assertThat(subject(cut)).isEqualTo("Журнал № 7");
        // One letter of two bytes, a byte in each word.
        assertThat(subject("=?utf-8?Q?=D0=96=D1?= =?utf-8?Q?=83?=")).isEqualTo("Жу");
        var koi = Base64.getEncoder().encodeToString("Журнал".getBytes(Charset.forName("koi8-r")));
        assertThat(subject("Re:=?koi8-r?B?" + koi + "?=")).isEqualTo("Re:Журнал");
        assertThat(subject("Журнал")).isEqualTo("Журнал");
        assertThat(subject("=?broken?X?no?= =?utf-8?B?***?=")).isNotNull();
        assertThat(subject("ж".repeat(10_000))).hasSize(300).endsWith("…");
    }

    @Test
    void takesADateForWhatItIs() throws Exception {
        assertThat(dated("Thu, 01 Jan 1970 00:00:00 +0000")).isEqualTo(Instant.EPOCH);
        assertThat(dated("Fri, 32 Foo 99999 25:61:00")).isNull();
        assertThat(dated("Fri, 31 Dec 9999 23:59:00 +0000")).isNull();
        assertThat(read(simple(WORDS).without("Date")).head().written()).isNull();
    }

    @Test
    void findsNoSenderWhereThereIsNotExactlyOne() throws Exception {
        assertThat(senders("irina@school.example")).isEqualTo(1);
        assertThat(senders("irina@school.example, oleg@school.example")).isEqualTo(2);
        assertThat(senders("\"oleg@school.example\" <irina@school.example>")).isEqualTo(1);
        assertThat(senders("Коллеги: irina@school.example;")).isZero();
        assertThat(senders("undisclosed")).isZero();
        assertThat(senders("<>")).isZero();
        var two = simple(WORDS).header("From", "oleg@school.example");
        assertThat(read(two).head().senders()).hasSize(2);
        assertThat(read(two).head().sender()).isEmpty();
        assertThat(read(simple(WORDS).without("From")).head().senders()).isEmpty();
    }

    @Test
    void prefersPlainText() throws Exception {
        var letter = simple("")
                .parts(
                        "alternative",
                        Eml.part("text/plain; charset=utf-8", WORDS),
                        Eml.part("text/html; charset=utf-8", "<p>Другое</p>"));
        assertThat(read(letter).words()).isEqualTo(WORDS);
        var empty = simple("")
                .parts(
                        "alternative",
                        Eml.part("text/plain", " \r\n"),
                        Eml.part("text/html; charset=utf-8", "<p>" + WORDS + "</p>"));
        assertThat(read(empty).words()).isEqualTo(WORDS);
    }

    @Test
    void readsHtmlAsAPersonWould() throws Exception {
        var letter = simple("").html("""
                <html><head><title>Тема</title><style>p { color: red }</style></head><body>
                <!-- тайна --><script>alert(1)</script>
                <p>Добрый   день!</p><div>Не открывается <b>журнал</b><br>7&nbsp;«Б»</div>
                <p style="display: none">невидимо</p><span style="font-size:0px">пиксель</span>
                <img src="https://spy.example/pixel.png"><img src="cid:one@mail.example">
                <ul><li>первое</li><li>второе</li></ul>
                <a href="https://school.example/zhurnal">здесь</a>
                <a href="https://school.example/">school.example</a>
                <a href="javascript:alert(1)">нажмите</a></body></html>""");
        assertThat(read(letter).words()).isEqualTo("""
                Добрый день!

                Не открывается журнал
                7 «Б»
                • первое
                • второе
                здесь (https://school.example/zhurnal) school.example нажмите""");
    }

    @Test
    void takesPicturesInTheTextForFiles() throws Exception {
        var letter = simple("")
                .parts(
                        "related",
                        Eml.part("text/html; charset=utf-8", "<p>Вот так: <img src=\"cid:one\"></p>"),
                        "Content-Type: image/png\r\nContent-ID: <one>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=");
        try (var read = LetterReader.read(letter.in(folder))) {
            assertThat(read.words()).isEqualTo("Вот так:");
            assertThat(read.files()).extracting(Upload::name).containsExactly("picture.png");
            assertThat(read.files()).extracting(Upload::size).containsExactly(8L);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ../../x                                    | x
                    =?utf-8?B?0L7RgtGH0ZHRgi5wZGY=?=           | отчёт.pdf
                    ..                                         | ..
                    """)
    void leavesTheWayToAFileOut(String sent, String kept) throws Exception {
        var letter = simple("")
                .parts("mixed", Eml.part("text/plain; charset=utf-8", WORDS), Eml.file(sent, "a/b", new byte[3]));
        assertThat(read(letter).files()).extracting(Upload::name).containsExactly(kept);
        assertThat(read(letter).words()).isEqualTo(WORDS);
    }

    @Test
    void readsNamesOfFilesInPieces() throws Exception {
        var part =
                "Content-Type: application/pdf\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8''%D0%BE%D1%82;\r\n filename*1*=%D1%87%D1%91%D1%82.pdf\r\n\r\nx";
        assertThat(read(simple("").parts("mixed", part)).files())
                .extracting(Upload::name)
                .containsExactly("отчёт.pdf");
        var broken =
                "Content-Type: application/pdf;;; name=\r\nContent-Disposition: attachment; filename=a b.pdf; x\r\n\r\nx";
        assertThat(read(simple("").parts("mixed", broken)).files()).hasSize(1);
    }

    @Test
    void neverUnpacksAnArchive() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 64; i++) zip.write(new byte[1 << 20]);
        }
        var letter = simple("")
                .parts(
                        "mixed",
                        Eml.part("text/plain", "See"),
                        Eml.file("b.zip", "application/zip", bomb.toByteArray()));
        assertThat(read(letter).files()).extracting(Upload::size).containsExactly((long) bomb.size());
    }

    @Test
    void readsAFileAsOftenAsNeeded() throws Exception {
        var letter = simple("")
                .parts(
                        "mixed",
                        Eml.part("text/plain", "See"),
                        Eml.file("a.txt", "text/plain", "абв".getBytes(StandardCharsets.UTF_8)));
        try (var read = LetterReader.read(letter.in(folder))) {
            for (int i = 0; i < 2; i++)
                assertThat(read.files().get(0).content().getInputStream())
                        .hasBinaryContent("абв".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void givesUpOnWhatWasMadeToExhaust() throws Exception {
        assertThat(fault(simple("")
                        .parts(
                                "mixed",
                                Collections.nCopies(150, Eml.part("text/plain", "x"))
                                        .toArray(String[]::new))))
                .isEqualTo(Reason.COMPLEX);
        var nested = Eml.part("text/plain", "x");
        for (int i = 0; i < 30; i++)
            nested = "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n" + nested + "\r\n--b"
                    + i + "--\r\n";
        assertThat(fault(simple("").parts("mixed", nested))).isEqualTo(Reason.COMPLEX);
        var headers = simple(WORDS);
        for (int i = 0; i < 300; i++) headers.header("X-" + i, "x");
        assertThat(fault(headers)).isEqualTo(Reason.COMPLEX);
        assertThat(fault(simple(WORDS).header("X", "x".repeat(2 << 20)))).isEqualTo(Reason.COMPLEX);
        assertThat(fault(simple(WORDS).header("X", "y\r\n ".repeat(1 << 19)))).isEqualTo(Reason.BROKEN);
        assertThat(fault(simple("x".repeat(2 << 20)))).isEqualTo(Reason.COMPLEX);
        assertThat(fault(simple("").body("multipart/mixed; boundary=none", "no".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void readsDeepAndEndlessHtmlInTime() throws Exception {
        var began = System.nanoTime();
        var deep = read(simple("").html("<div>".repeat(150_000) + "глубоко"));
        var wide = read(simple("").html("<p class=gmail_quote>ж</p>".repeat(30_000)));
        var open = read(simple("").html("<b><i><blockquote>".repeat(40_000) + "<a href=https://x.example>"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(deep.fault()).isNull();
        assertThat(wide.quoted()).startsWith("> ж");
        assertThat(open.fault()).isNull();
    }

    @Test
    void readsNoMoreThanTheFirstMillionLetters() throws Exception {
        assertThat(read(simple("слово \n".repeat(400_000))).words().length()).isBetween(850_000, 1 << 20);
    }

    @Test
    void takesTenThousandRecipientsForOneLetter() throws Exception {
        var many = IntStream.range(0, 10_000)
                .mapToObj(i -> "p" + i + "@school.example")
                .collect(Collectors.joining(",\r\n "));
        var letter = read(simple(WORDS).without("To").header("To", many));
        assertThat(letter.words()).isEqualTo(WORDS);
        assertThat(letter.head().signed()).contains("p9999@school.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Auto-Submitted   | auto-replied                 | AUTOMATIC
                    X-Autoreply      | yes                          | AUTOMATIC
                    Precedence       | auto_reply                   | AUTOMATIC
                    Precedence       | bulk                         | BULK
                    List-Id          | <news.example>               | BULK
                    List-Unsubscribe | <mailto:no@news.example>     | BULK
                    Return-Path      | <>                           | BOUNCE
                    """)
    void knowsLettersThatNobodyWrote(String header, String value, Reason reason) throws Exception {
        var head = read(simple(WORDS).header(header, value)).head();
        assertThat(head.silence()).isEqualTo(reason);
        assertThat(head.because()).isEqualTo(header);
        assertThat(read(simple(WORDS).header(header, value)).words()).isEmpty();
    }

    @Test
    void takesPeopleForPeople() throws Exception {
        assertThat(read(simple(WORDS)
                                .header("Auto-Submitted", "no")
                                .header("X-Autoreply", "no")
                                .header("Precedence", "first-class")
                                .header("Return-Path", "<irina@school.example>"))
                        .head()
                        .silence())
                .isNull();
        assertThat(read(simple(WORDS).without("From").header("From", "Mailer-Daemon@mail.example"))
                        .head()
                        .silence())
                .isEqualTo(Reason.BOUNCE);
    }

    @Test
    void readsWhichLetterCameBack() throws Exception {
        var id = UUID.randomUUID();
        var report = report("5.1.1", "Message-ID: <" + id + ".r1-20000-00@school.example>");
        assertThat(read(report).returned()).contains(new Letter.Returned(id, "5.1.1 no such user"));
        assertThat(read(report("4.2.2", "Message-ID: <" + id + "@school.example>"))
                        .returned())
                .isEmpty();
        assertThat(read(report("5.1.1", "Message-ID: <somebody@else.example>")).returned())
                .isEmpty();
        assertThat(read(report("5.1.1", "Subject: x\r\n\r\nMessage-ID: <" + id + "@school.example>"))
                        .returned())
                .isEmpty();
    }

    @Test
    void namesWhatItAnswersTheLatestFirst() throws Exception {
        var letter = simple(WORDS)
                .header("References", "<1@a.example>\r\n\t<2@a.example>")
                .header("In-Reply-To", "<3@a.example>");
        assertThat(read(letter).head().answers()).containsExactly("<3@a.example>", "<2@a.example>", "<1@a.example>");
    }

    @Test
    void answersToEveryBeginningOfALetter() throws Exception {
        var whole = simple("")
                .parts(
                        "mixed",
                        Eml.part("text/html; charset=utf-8", "<p>" + WORDS),
                        Eml.file("a.txt", "text/plain", new byte[500]))
                .bytes();
        for (int length = 0; length < whole.length; length += 13)
            assertThat(read(Eml.bare().body("x", new byte[0]), Arrays.copyOf(whole, length)))
                    .isNotNull();
    }

    @Test
    void answersToAnyBytes() throws Exception {
        var luck = new Random(11);
        var whole = simple("")
                .parts(
                        "mixed",
                        Eml.part("text/plain; charset=utf-8", WORDS),
                        Eml.file("a.txt", "text/plain", new byte[100]))
                .bytes();
        var seen = new ArrayList<Letter>();
        for (int turn = 0; turn < 300; turn++) {
            var bytes = whole.clone();
            for (int i = 0; i < 20; i++) bytes[luck.nextInt(bytes.length)] = (byte) luck.nextInt();
            seen.add(read(Eml.bare(), bytes));
        }
        assertThat(seen).hasSize(300).doesNotContainNull();
    }

    private Eml report(String status, String headers) {
        return simple("")
                .parts(
                        "report; report-type=delivery-status",
                        Eml.part("text/plain", "Sorry"),
                        Eml.part(
                                "message/delivery-status",
                                "Reporting-MTA: dns; mail.example\r\n\r\nAction: failed\r\nStatus: " + status
                                        + "\r\nDiagnostic-Code: smtp; no such user"),
                        Eml.part("text/rfc822-headers", headers));
    }

    private static Eml simple(String words) {
        return Eml.letter("a1", "irina@school.example", "Журнал", words);
    }

    private int senders(String from) throws IOException {
        return read(simple(WORDS).without("From").header("From", from))
                .head()
                .senders()
                .size();
    }

    private String subject(String raw) throws IOException {
        return read(simple(WORDS).without("Subject").header("Subject", raw))
                .head()
                .subject();
    }

    private Instant dated(String date) throws IOException {
        return read(simple(WORDS).without("Date").header("Date", date)).head().written();
    }

    private Reason fault(Eml letter) throws IOException {
        return read(letter).fault();
    }

    private Letter read(Eml letter) throws IOException {
        return read(letter, letter.bytes());
    }

    private Letter read(Eml named, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("letter.eml"), bytes);
        try (var letter = LetterReader.read(file)) {
            return letter;
        }
    }
}
