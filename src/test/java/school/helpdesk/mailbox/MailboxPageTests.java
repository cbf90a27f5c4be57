package school.helpdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.requests.files.StoredFile;

@PageTest
class MailboxPageTests {

    private static final String WORDS = "Не вижу оценки дочери.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LetterTaker taker;

    @Autowired
    MailboxDesk desk;

    @Autowired
    FileShelf shelf;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Mailroom room;

    @BeforeEach
    void begin() {
        room = new Mailroom(taker, jdbc, folder);
        room.address(cast.teacher(), "irina@school.example");
    }

    @Test
    void listsWhatWaitsFirst() {
        assertThat(get(cast.consultant(), "/mailbox")).bodyText().contains("Решать нечего");
        room.take(Eml.letter("a1", "irina@school.example", "Журнал", "Слова"));
        room.take(Eml.letter("a2", "Вера <vera@mail.example>", "Оценки", WORDS));
        room.take(Eml.letter("a3", "robot@mail.example", "Отпуск", "Слова").header("Auto-Submitted", "auto-replied"));
        assertThat(get(cast.consultant(), "/mailbox"))
                .bodyText()
                .contains("Оценки", "Вера", "vera@mail.example", "незнакомый адрес")
                .doesNotContain("irina@school.example", "robot@mail.example");
        assertThat(get(cast.consultant(), "/mailbox?fate=REQUEST"))
                .bodyText()
                .contains("Журнал", "/requests/1")
                .doesNotContain("vera@mail.example");
        assertThat(get(cast.consultant(), "/mailbox?fate=SILENT")).bodyText().contains("Отпуск", "автоответ");
        assertThat(get(cast.consultant(), "/mailbox?fate=ALL")).bodyText().contains("Журнал", "Оценки", "Отпуск");
        assertThat(get(cast.consultant(), "/mailbox?fate=nonsense&reason=nonsense"))
                .hasStatusOk();
    }

    @Test
    void findsBySenderSubjectAndReason() {
        room.take(Eml.letter("a1", "Пётр <petr@mail.example>", "Ёлка и 100%", WORDS));
        room.take(Eml.letter("a2", "Вера <vera@mail.example>", "Оценки", WORDS));
        room.take(Eml.letter("a3", "vera@mail.example, x@mail.example", "Двое", WORDS));
        assertThat(get(cast.consultant(), "/mailbox?q=елка 100%"))
                .bodyText()
                .contains("petr@mail.example")
                .doesNotContain("vera@mail.example");
        assertThat(get(cast.consultant(), "/mailbox?q=ВЕРА"))
                .bodyText()
                .contains("Оценки")
                .doesNotContain("petr@");
        assertThat(get(cast.consultant(), "/mailbox?reason=SEVERAL_SENDERS"))
                .bodyText()
                .contains("Двое")
                .doesNotContain("petr@");
        assertThat(get(cast.consultant(), "/mailbox?q=нигде"))
                .bodyText()
                .contains("По этим условиям ничего не нашлось");
    }

    @Test
    void turnsPages() {
        for (int i = 0; i < 55; i++) {
            clock.forward(Duration.ofMinutes(7));
            room.take(Eml.letter("a" + i, "v" + i + "@mail.example", "Письмо номер " + i + ".", WORDS));
        }
        var body = body(get(cast.consultant(), "/mailbox"));
        assertThat(body).contains("Письмо номер 54.", "Письмо номер 5.").doesNotContain("Письмо номер 4.");
        var next =
                body.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(body(get(cast.consultant(), next)))
                .contains("Письмо номер 4.", "Письмо номер 0.")
                .doesNotContain("Письмо номер 5.", "rel=\"next\"");
    }

    @Test
    void showsALetterAsTextWhateverItSays() {
        room.take(Eml.letter(
                        "a1", "=?utf-8?B?PGI+0JLQtdGA0LA8L2I+?= <vera@mail.example>", "<script>alert(1)</script>", "")
                .parts(
                        "mixed",
                        Eml.part(
                                "text/plain; charset=utf-8",
                                "<img src=x onerror=alert(2)> " + WORDS + "\r\n\r\n> Прежние <b>слова</b>"),
                        Eml.file(
                                "\"><svg onload=alert(3)>.html",
                                "text/html",
                                "<script>".getBytes(StandardCharsets.UTF_8))));
        assertThat(body(get(cast.consultant(), "/mailbox/" + id())))
                .contains("&lt;script&gt;alert(1)", "&lt;img src=x onerror=alert(2)&gt;", "&lt;b&gt;Вера")
                .contains("Сотрудника с таким адресом в портале нет")
                .contains("<details>", "&gt; Прежние &lt;b&gt;слова")
                .doesNotContain("<script>alert", "<img src=x", "<svg onload");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysEveryReasonInWords(Reason reason) {
        room.take(Eml.letter("a1", "vera@mail.example", "Оценки", WORDS));
        jdbc.sql("update incoming_letter set reason = ?, fate = ?, words = '', kept = false")
                .params(reason.name(), reason.fate().name())
                .update();
        assertThat(get(cast.consultant(), "/mailbox/" + id())).hasStatusOk();
        assertThat(get(cast.consultant(), "/mailbox?fate=ALL&reason=" + reason))
                .bodyText()
                .contains("vera@mail.example");
    }

    @Test
    void handsFilesOutToBeSavedOnly() throws Exception {
        var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        room.take(Eml.letter("a1", "vera@mail.example", "Оценки", "")
                .parts(
                        "mixed",
                        Eml.part("text/plain; charset=utf-8", WORDS),
                        Eml.file("../../страница.html", "image/png", page),
                        Eml.file("a.txt", "text/html", "абв".getBytes(StandardCharsets.UTF_8))));
        var file = get(cast.consultant(), "/mailbox/" + id() + "/files/0");
        assertThat(file)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasContentType("application/octet-stream");
        assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .doesNotContain("..");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(page);
        assertThat(get(cast.consultant(), "/mailbox/" + id() + "/files/1")).hasContentType("text/plain");
        assertThat(get(cast.consultant(), "/mailbox/" + id() + "/files/2")).hasStatus(404);
        var whole = get(cast.consultant(), "/mailbox/" + id() + "/letter.eml");
        assertThat(whole).hasStatusOk().hasContentType("message/rfc822");
        assertThat(whole.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;");
        assertThat(whole.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Message-ID: <a1@mail.example>");
    }

    @Test
    void makesARequestOfALetter() {
        room.take(Eml.letter("a1", "Вера <vera@mail.example>", "Оценки", "")
                .parts(
                        "mixed",
                        Eml.part("text/plain; charset=utf-8", WORDS),
                        Eml.file("a.txt", "text/plain", new byte[] {'a'})));
        assertThat(get(cast.consultant(), "/mailbox/" + id()))
                .bodyText()
                .contains("value=\"Вера\"", "value=\"Оценки\"", WORDS);
        var answer = convert(Map.of());
        assertThat(answer).hasStatus(303).hasRedirectedUrl("/requests/1");
        assertThat(room.request())
                .containsEntry("guest_name", "Вера Николаевна")
                .containsEntry("guest_contact", "vera@mail.example")
                .containsEntry("channel", "EMAIL")
                .containsEntry("topic", "PARENT_GRADES")
                .containsEntry("state", "NEW");
        assertThat(shelf.of(1)).extracting(StoredFile::name).containsExactly("a.txt");
        assertThat(room.latest()).containsEntry("fate", "REQUEST").containsEntry("words", "");
        assertThat(convert(Map.of())).hasRedirectedUrl("/requests/1");
        assertThat(room.count("request")).isOne();
        assertThat(get(cast.consultant(), "/mailbox/" + id()))
                .bodyText()
                .contains("обращение создано", "Соболева")
                .doesNotContain("Создать обращение");
        assertThat(get(cast.consultant(), "/requests/1")).bodyText().contains("Пришло письмом", "/mailbox/" + id());
    }

    @Test
    void makesItTheRequestOfAnEmployee() {
        room.take(Eml.letter("a1", "home@mail.example", "Журнал", WORDS));
        assertThat(convert(Map.of("who", "Берёзкина Ирина", "topic", "GRADES"))).hasStatus(303);
        assertThat(room.request()).containsEntry("asker", cast.teacher().value());
        assertThat(jdbc.sql("select message_id from letter_thread")
                        .query(String.class)
                        .single())
                .isEqualTo("<a1@mail.example>");
    }

    @Test
    void offersWhoWritesWhenTheAddressIsKnown() {
        room.address(cast.consultant2(), "petr@school.example");
        room.take(Eml.letter("a1", "petr@school.example", "Журнал", WORDS));
        assertThat(get(cast.consultant(), "/mailbox/" + id()))
                .bodyText()
                .contains("value=\"Лугин Пётр Павловна\"", "консультанта, директора или администратора");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        room.take(Eml.letter("a1", "vera@mail.example", "Оценки", WORDS));
        cast.teacher2();
        assertThat(convert(Map.of("who", " ", "topic", "NONSENSE", "subject", "", "body", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите, кто обратился", "Напишите, о чём обращение", "Напишите, что случилось");
        assertThat(convert(Map.of("subject", "ж".repeat(151), "body", "ш".repeat(4001))))
                .hasStatus(422)
                .bodyText()
                .contains("Сократите до 150 знаков", "Сократите до 4000 знаков", "Вера Николаевна");
        cast.extra("one");
        cast.extra("two");
        assertThat(convert(Map.of("who", "Новиков", "topic", "GRADES")))
                .hasStatus(422)
                .bodyText()
                .contains("Таких сотрудников несколько");
        assertThat(room.count("request")).isZero();
        assertThat(room.fate()).isEqualTo("QUARANTINE UNKNOWN_SENDER");
    }

    @Test
    void throwsAwayAndTakesBack() {
        room.take(Eml.letter("a1", "vera@mail.example", "Оценки", WORDS));
        for (int i = 0; i < 2; i++)
            assertThat(post(cast.consultant(), "/mailbox/" + id() + "/removal", Map.of()))
                    .hasStatus(303);
        assertThat(room.latest()).containsEntry("fate", "REMOVED").containsEntry("kept", true);
        assertThat(get(cast.consultant(), "/mailbox")).bodyText().doesNotContain("vera@mail.example");
        assertThat(convert(Map.of())).hasStatus(409).bodyText().contains("выбросил это письмо");
        assertThat(get(cast.consultant2(), "/mailbox/" + id())).bodyText().contains(WORDS, "письмо выброшено");
        for (int i = 0; i < 2; i++)
            assertThat(post(cast.consultant2(), "/mailbox/" + id() + "/restoration", Map.of()))
                    .hasStatus(303);
        assertThat(room.latest()).containsEntry("fate", "QUARANTINE");
        assertThat(room.count("incoming_letter_act")).isEqualTo(2);
        assertThat(convert(Map.of())).hasStatus(303);
        assertThat(post(cast.consultant(), "/mailbox/" + id() + "/removal", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("уже сделано обращение");
    }

    @Test
    void decidesOnceWhenTwoDecideAtOnce() throws Exception {
        room.take(Eml.letter("a1", "vera@mail.example", "Оценки", "")
                .parts("mixed", Eml.part("text/plain", "x"), Eml.file("a.txt", "text/plain", new byte[] {'a'})));
        var id = id();
        var wanted = new Conversion(Optional.empty(), "Вера", Topic.PARENT_GRADES, "Оценки", WORDS);
        var first = cast.consultant();
        var second = cast.consultant2();
        assertThat(AtOnce.both(() -> desk.ask(id, wanted, first), () -> desk.ask(id, wanted, second)))
                .containsExactly(1L, 1L);
        assertThat(room.count("request")).isOne();
        assertThat(shelf.of(1)).hasSize(1);
    }

    @Test
    void opensToConsultantsAndLetsAdministratorsLook() {
        room.take(Eml.letter("a1", "vera@mail.example", "Оценки", WORDS));
        var letter = "/mailbox/" + id();
        for (var who : List.of(cast.teacher(), cast.director(), cast.formerConsultant())) {
            assertThat(get(who, "/mailbox")).hasStatus(404);
            assertThat(get(who, letter)).hasStatus(404);
            assertThat(get(who, letter + "/letter.eml")).hasStatus(404);
            assertThat(post(who, letter + "/removal", Map.of())).hasStatus(404);
        }
        assertThat(get(cast.admin(), "/mailbox")).bodyText().contains("Оценки");
        assertThat(get(cast.admin(), letter))
                .bodyText()
                .contains(WORDS)
                .doesNotContain("Создать обращение", "Выбросить");
        assertThat(get(cast.admin(), letter + "/letter.eml")).hasStatus(404);
        assertThat(post(cast.admin(), letter + "/removal", Map.of())).hasStatus(404);
        assertThat(get(cast.consultant(), "/mailbox/" + UUID.randomUUID())).hasStatus(404);
        assertThat(mvc.post().uri(letter + "/removal").with(cast.as(cast.consultant())))
                .hasStatus(403);
        assertThat(room.fate()).isEqualTo("QUARANTINE UNKNOWN_SENDER");
    }

    @Test
    void tellsAnAdministratorNothingOfWhatStandsInARequest() {
        room.take(Eml.letter("a1", "irina@school.example", "Тайная тема", WORDS + "\r\n\r\n> прежнее"));
        assertThat(get(cast.admin(), "/mailbox?fate=ALL"))
                .bodyText()
                .contains("Письмо к обращению № 1", "irina@school.example")
                .doesNotContain("Тайная тема", "/requests/1");
        assertThat(get(cast.admin(), "/mailbox?fate=ALL&q=тайная")).bodyText().contains("ничего не нашлось");
        assertThat(get(cast.admin(), "/mailbox/" + id()))
                .bodyText()
                .contains("Что в письме, видят только те")
                .doesNotContain("Тайная тема", "прежнее");
        assertThat(get(cast.consultant(), "/mailbox/" + id())).bodyText().contains("Тайная тема", "прежнее");
    }

    @Test
    void remindsConsultantsAtHome() {
        assertThat(get(cast.consultant(), "/")).bodyText().doesNotContain("ждут решения");
        room.take(Eml.letter("a1", "vera@mail.example", "Оценки", WORDS));
        room.take(Eml.letter("a2", "vera@mail.example", "Оценки", WORDS));
        assertThat(get(cast.consultant(), "/")).bodyText().contains("2 входящих письма ждут решения");
        assertThat(get(cast.teacher(), "/")).bodyText().doesNotContain("/mailbox");
        assertThat(get(cast.consultant(), "/queue")).bodyText().contains("href=\"/mailbox\"");
        assertThat(get(cast.director(), "/queue")).bodyText().doesNotContain("href=\"/mailbox\"");
    }

    private UUID id() {
        return (UUID) room.latest().get("id");
    }

    private MvcTestResult convert(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of(
                "who", "Вера Николаевна", "topic", "PARENT_GRADES", "subject", "Оценки за неделю", "body", WORDS));
        fields.putAll(typed);
        return post(cast.consultant(), "/mailbox/" + id() + "/request", fields);
    }

    private MvcTestResult get(PersonId who, String address) {
        return mvc.get()
                .uri(URI.create(address.replace(" ", "%20").replaceAll("%(?!20)", "%25")))
                .with(cast.as(who))
                .exchange();
    }

    private MvcTestResult post(PersonId who, String address, Map<String, String> fields) {
        var post = mvc.post().uri(address).with(cast.as(who)).with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
