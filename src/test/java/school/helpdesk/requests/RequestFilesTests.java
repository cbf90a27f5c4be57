package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.files.FileIntake;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.uploads.RefusedFile;
import school.helpdesk.uploads.TestPictures;
import school.helpdesk.uploads.Upload;

/** What goes with a text: taken by its content, drawn anew if it is a picture, handed out to be saved. */
@PageTest
class RequestFilesTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk desk;

    @Autowired
    FileShelf files;

    @Autowired
    FileIntake intake;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
    }

    @Test
    void goWithAQuestionAndAreHandedOutToBeSaved() throws Exception {
        assertThat(ask("a1", file("план работы.pdf", PDF))).hasStatus(303);
        assertThat(hands.get(cast.consultant(), "/requests/1")).bodyText().contains("план работы.pdf");
        var saved = hands.get(cast.teacher(), "/requests/1/files/" + id());
        assertThat(saved).hasStatusOk().hasContentType("application/pdf");
        assertThat(saved.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(saved.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.getResponse().getContentAsByteArray()).isEqualTo(PDF);
    }

    @Test
    void goWithAQuestionThatHasNoMark() {
        post(
                cast.teacher(),
                "/requests",
                file("план.pdf", PDF),
                "topic",
                "GRADES",
                "subject",
                "С файлом",
                "happened",
                "Ошибка");
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().contains("план.pdf");
    }

    @Test
    void areSeenByWhoMaySeeTheRequestAndNobodyElse() {
        ask("a1", file("план.pdf", PDF));
        var address = "/requests/1/files/" + id();
        assertThat(hands.get(cast.consultant(), address)).hasStatusOk();
        assertThat(hands.get(cast.director(), address)).hasStatusOk();
        assertThat(hands.get(cast.teacher2(), address)).hasStatus(404);
        assertThat(mvc.get().uri(address)).hasStatus(303);
        hands.ask(cast.teacher2());
        assertThat(hands.get(cast.teacher2(), address.replace("/1/", "/2/"))).hasStatus(404);
    }

    @Test
    void goWithAnAnswerToItsAsker() {
        hands.ask(cast.teacher());
        desk.take(1, cast.consultant());
        assertThat(post(
                        cast.consultant(),
                        "/requests/1/answer",
                        file("образец.pdf", PDF),
                        "body",
                        "Вот образец",
                        "seen",
                        "0",
                        "once",
                        "b1"))
                .hasStatus(303);
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().contains("образец.pdf");
        assertThat(hands.get(cast.teacher(), "/requests/1/files/" + id())).hasStatusOk();
    }

    @Test
    void ofANoteAreNotTheAskers() {
        hands.ask(cast.teacher());
        post(
                cast.consultant(),
                "/requests/1/notes",
                file("тайна.pdf", PDF),
                "body",
                "Для своих",
                "seen",
                "0",
                "once",
                "b2");
        var address = "/requests/1/files/" + id();
        assertThat(hands.get(cast.consultant2(), address)).hasStatusOk();
        assertThat(hands.get(cast.teacher(), address)).hasStatus(404);
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().doesNotContain("тайна.pdf");
    }

    @Test
    void stayWhenSomethingElseIsWrong() {
        var wrong = post(
                cast.teacher(),
                "/requests",
                file("план.pdf", PDF),
                "topic",
                "GRADES",
                "subject",
                "",
                "happened",
                "Ошибка",
                "once",
                "a2");
        assertThat(wrong).hasStatus(422).bodyText().contains("план.pdf", "Не отправлять");
        assertThat(hands.post(
                        cast.teacher(),
                        "/requests",
                        "topic",
                        "GRADES",
                        "subject",
                        "Вот",
                        "happened",
                        "Ошибка",
                        "once",
                        "a2"))
                .hasStatus(303);
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().contains("план.pdf");
    }

    @Test
    void areDroppedByWhoSentThemBeforeTheyAreSent() {
        post(
                cast.teacher(),
                "/requests",
                file("план.pdf", PDF),
                "topic",
                "GRADES",
                "subject",
                "",
                "happened",
                "Ошибка",
                "once",
                "a2");
        hands.post(
                cast.teacher(),
                "/requests",
                "topic",
                "GRADES",
                "subject",
                "Вот",
                "happened",
                "Ошибка",
                "once",
                "a2",
                "drop",
                id());
        assertThat(count("request")).isEqualTo(1);
        assertThat(count("request_file")).isZero();
    }

    @Test
    void areRefusedByNameWithTheReasonAndTheOthersKept() throws Exception {
        var answer = mvc.post()
                .uri("/requests")
                .multipart()
                .file(file("план.pdf", PDF))
                .file(file("пусто.txt", new byte[0]))
                .file(file("опасно.exe", new byte[] {'M', 'Z', 0, 1}))
                .param("topic", "GRADES")
                .param("subject", "Вот")
                .param("happened", "Ошибка")
                .param("once", "a3")
                .with(cast.as(cast.teacher()))
                .with(csrf())
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("«пусто.txt» — пустой файл", "«опасно.exe» не взяли", "план.pdf", "value=\"Вот\"");
        assertThat(count("request")).isZero();
        assertThat(count("request_file")).isEqualTo(1);
    }

    @Test
    void areNotTakenForWhatTheirNameSays() throws Exception {
        assertRefused(file("скрипт.png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        assertRefused(file("скрипт2.png", "alert(1)".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                file("рисунок.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                file("рисунок.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        assertRefused(file("страница.txt", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8)));
        assertRefused(file("план.exe", PDF));
        assertRefused(file("картинка.pdf", TestPictures.png(10, 10)));
        assertRefused(file("обрыв.png", Arrays.copyOf(TestPictures.png(200, 200), 60)));
    }

    @Test
    void ofAHugePictureIsReadNoMoreThanItsSize() throws Exception {
        var answer = ask("a5", file("бездна.png", TestPictures.promised(60_000, 60_000)));
        assertThat(answer).hasStatus(422).bodyText().contains("«бездна.png» не взяли: картинка слишком большая");
    }

    @Test
    void areFiveAtTheMost() throws Exception {
        var post = mvc.post().uri("/requests").multipart();
        for (int i = 1; i <= 6; i++) post = post.file(file("файл" + i + ".pdf", PDF));
        var answer = post.param("topic", "GRADES")
                .param("subject", "Вот")
                .param("happened", "Ошибка")
                .param("once", "a6")
                .with(cast.as(cast.teacher()))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("«файл6.pdf» не поместился");
        assertThat(count("request_file")).isEqualTo(5);
    }

    @Test
    void haveTenMebibytesAtTheMost() throws Exception {
        assertThat(ask("a7", file("много.txt", text((10 << 20) + 1))))
                .hasStatus(422)
                .bodyText()
                .contains("больше 10 МБ");
        assertThat(ask("a8", file("как раз.txt", text(10 << 20)))).hasStatus(303);
        var saved = hands.get(cast.teacher(), "/requests/1/files/" + id());
        assertThat(saved.getResponse().getContentAsByteArray()).isEqualTo(text(10 << 20));
    }

    @Test
    void drawsPicturesAnewWithoutWhatCamerasNote() throws Exception {
        assertThat(ask("a9", file("снимок.png", TestPictures.withComment(TestPictures.png(640, 480), "home address"))))
                .hasStatus(303);
        var saved = hands.get(cast.teacher(), "/requests/1/files/" + id())
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(saved, StandardCharsets.ISO_8859_1)).doesNotContain("home address");
        var picture = ImageIO.read(new ByteArrayInputStream(saved));
        assertThat(picture.getWidth()).isEqualTo(640);
        var small = hands.get(cast.consultant(), "/requests/1/files/" + id() + "/preview");
        assertThat(small).hasStatusOk().hasContentType("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(small.getResponse().getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(320);
    }

    @Test
    void makesLargePicturesSmaller() throws Exception {
        ask("a10", file("экран.png", TestPictures.png(5000, 1000)));
        var saved = hands.get(cast.teacher(), "/requests/1/files/" + id())
                .getResponse()
                .getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(saved)).getWidth()).isEqualTo(2400);
    }

    @Test
    void takesDocumentsAndArchives() throws Exception {
        assertThat(ask("a11", file("отчёт.docx", zip("[Content_Types].xml", "word/document.xml"))))
                .hasStatus(303);
        assertThat(ask("a12", file("всё.zip", zip("a.txt")))).hasStatus(303);
        assertThat(ask("a13", file("журнал.csv", "Имя;Отметка\nА;5\n".getBytes(StandardCharsets.UTF_8))))
                .hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/x.pdf", "C:\\Users\\me\\x.pdf", "a\u202Efdp.x.pdf"})
    void haveNamesWithoutTheWayToThem(String name) throws Exception {
        ask("a14", file(name, PDF));
        assertThat(jdbc.sql("select name from request_file").query(String.class).single())
                .endsWith("x.pdf")
                .doesNotContain("/", "\\", "\u202E");
    }

    @Test
    void areForgottenWhenNeverSent() throws Exception {
        post(
                cast.teacher(),
                "/requests",
                file("план.pdf", PDF),
                "topic",
                "GRADES",
                "subject",
                "",
                "happened",
                "Ошибка",
                "once",
                "a2");
        ask("a15", file("другой.pdf", PDF));
        clock.forward(Duration.ofHours(25));
        files.forgetUnsent();
        assertThat(jdbc.sql("select name from request_file").query(String.class).list())
                .containsExactly("другой.pdf");
        assertThat(count("request_file_piece")).isEqualTo(1);
    }

    @Test
    void stayAsTheyWereSent() throws Exception {
        ask("a16", file("план.pdf", PDF));
        for (var act : new String[] {"delete from request_file", "update request_file set name = 'x'"})
            assertThatThrownBy(() -> jdbc.sql(act).update()).as(act).isInstanceOf(DataAccessException.class);
    }

    @Test
    void areDrawnWithoutHoldingAConnection() throws Exception {
        var picture = TestPictures.png(640, 480);
        var held = new ArrayList<Boolean>();
        InputStreamSource content = () -> {
            held.add(TransactionSynchronizationManager.isActualTransactionActive());
            return new ByteArrayInputStream(picture);
        };
        var upload = new Upload("снимок.png", picture.length, content);
        assertThat(intake.keep(cast.teacher(), UUID.randomUUID(), List.of(upload)))
                .isEmpty();
        assertThat(held).isNotEmpty().containsOnly(false);
    }

    @RepeatedTest(3)
    void areNoMoreThanFiveOfAFormThatIsSentSeveralTimesAtOnce() throws Exception {
        var form = UUID.randomUUID();
        var upload = new Upload("план.pdf", PDF.length, () -> new ByteArrayInputStream(PDF));
        var teacher = cast.teacher();
        var refused = AtOnce.all(
                Collections.<Callable<List<RefusedFile>>>nCopies(8, () -> intake.keep(teacher, form, List.of(upload))));
        assertThat(refused.stream().flatMap(List::stream))
                .hasSize(3)
                .allMatch(file -> file.why().equals("requests.file.many"));
        assertThat(files.unsent(teacher, form)).hasSize(5);
    }

    @Test
    void areNotTakenFromSomebodyElsesForm() throws Exception {
        post(
                cast.teacher(),
                "/requests",
                file("план.pdf", PDF),
                "topic",
                "GRADES",
                "subject",
                "",
                "happened",
                "Ошибка",
                "once",
                "a2");
        hands.post(
                cast.teacher2(),
                "/requests",
                "topic",
                "GRADES",
                "subject",
                "Чужое",
                "happened",
                "Ошибка",
                "once",
                "a2");
        assertThat(hands.get(cast.teacher2(), "/requests/1")).bodyText().doesNotContain("план.pdf");
    }

    private void assertRefused(MockMultipartFile file) {
        assertThat(ask("r" + file.getOriginalFilename(), file))
                .as(file.getOriginalFilename())
                .hasStatus(422)
                .bodyText()
                .contains("«" + file.getOriginalFilename() + "» не взяли");
        assertThat(count("request_file")).isZero();
    }

    private MvcTestResult ask(String once, MockMultipartFile file) {
        return post(
                cast.teacher(),
                "/requests",
                file,
                "topic",
                "GRADES",
                "subject",
                "С файлом " + once,
                "happened",
                "Ошибка",
                "once",
                once);
    }

    private MvcTestResult post(PersonId who, String address, MockMultipartFile file, String... fields) {
        var post = mvc.post().uri(address).multipart().file(file);
        for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
        return post.with(cast.as(who)).with(csrf()).exchange();
    }

    private String id() {
        return jdbc.sql("select id::text from request_file order by made_at desc, id limit 1")
                .query(String.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    private static byte[] text(int size) {
        var text = new byte[size];
        Arrays.fill(text, (byte) 'a');
        return text;
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }
}
