package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.answers.AnswerDesk;
import school.helpdesk.answers.Drawer;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Topic;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.SigningDesk;

/** What consultants do with ready answers on the page of a request. */
@PageTest
class ReadyAnswerTests {

    private static final String READY = "/requests/1/ready";
    private static final String GAP = "Заполните сами: {приём}.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AnswerDesk answers;

    @Autowired
    RequestDesk desk;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    private Hands hands;
    private Drawer drawer;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        drawer = new Drawer(mvc, cast, answers, jdbc);
    }

    @Test
    void comeInWithTheirFieldsFilled() {
        Hands.schedule(drafts, signing, cast);
        ask();
        var id = drawer.put("Приглашение", null, "{имя}, № {номер}, {срок}; {приём}. {консультант}");
        assertThat(insert(cast.consultant(), id))
                .hasStatusOk()
                .bodyText()
                .contains(">Ирина Павловна, № 1, до четверга, 26 ноября, 15:30;"
                        + " четверг, 26 ноября, с 14:00 до 15:30, каб. 214."
                        + " Соболева&nbsp;М.&nbsp;П.</textarea>")
                .doesNotContain("Заполните сами");
        assertThat(said()).isZero();
        assertThat(drawer.used(id)).isEqualTo(1);
    }

    @Test
    void speakTheLanguageOfTheirFields() {
        Hands.schedule(drafts, signing, cast);
        ask();
        var id = drawer.put("Invitation", null, "{deadline}; {reception}");
        assertThat(insert(cast.consultant(), id))
                .bodyText()
                .contains("26 November", "Thursday, 26 November, from 14:00 to 15:30, каб. 214</textarea>");
    }

    @Test
    void leaveAGapWhereThereIsNothingToPutIn() {
        ask();
        var id = drawer.put("Приглашение", null, "Приходите: {приём}. Ответим {срок}.");
        assertThat(insert(cast.consultant(), id))
                .hasStatusOk()
                .bodyText()
                .contains(GAP, "Приходите: {приём}. Ответим до конца четверга, 26 ноября.</textarea>");
    }

    @Test
    void doNotPromiseWhatHasPassed() {
        ask();
        var id = drawer.put("Срок", null, "Ответим {срок}");
        clock.setLocal("2026-11-30T09:00");
        assertThat(insert(cast.consultant(), id)).bodyText().contains("Ответим {срок}</textarea>", "Заполните сами");
    }

    @Test
    void areNotSentWithAGap() {
        ask();
        for (var act : new String[] {"answer", "clarification"})
            assertThat(hands.post(
                            cast.consultant(), "/requests/1/" + act, "body", "Жду: {приём}, {Прием}", "seen", "0"))
                    .hasStatus(422)
                    .bodyText()
                    .contains(
                            "id=\"body-error\"",
                            "Замените словами: {приём}, {Прием}.",
                            "Жду: {приём}, {Прием}</textarea>");
        assertThat(said()).isZero();
        assertThat(hands.post(cast.consultant(), "/requests/1/answer", "body", "Формула {x}", "seen", "0"))
                .hasStatus(303);
    }

    @Test
    void comeAfterWhatWasTypedAndKeepItsFiles() {
        ask();
        var id = drawer.put("Приглашение", null, "Приходите.");
        var file = new MockMultipartFile("files", "план.txt", "text/plain", "План".getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.post()
                        .uri(READY)
                        .multipart()
                        .file(file)
                        .param("body", "Уже <написано>")
                        .param("once", "a1")
                        .param("seen", "0")
                        .param("insert", "true")
                        .param("ready", id.toString())
                        .with(cast.as(cast.consultant()))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Уже &lt;написано&gt;\n\nПриходите.</textarea>", "план.txt", "value=\"a1\"");
        assertThat(said()).isZero();
        assertThat(hands.post(cast.consultant(), "/requests/1/answer", "body", "Готово", "once", "a1", "seen", "0"))
                .hasStatus(303);
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().contains("план.txt");
    }

    @Test
    void sayWhichFileWasNotTaken() {
        ask();
        var id = drawer.put("Приглашение", null, "Приходите.");
        var file = new MockMultipartFile("files", "x.exe", "text/plain", new byte[] {'M', 'Z', 0, 1});
        assertThat(mvc.post()
                        .uri(READY)
                        .multipart()
                        .file(file)
                        .param("insert", "true")
                        .param("ready", id.toString())
                        .with(cast.as(cast.consultant()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("«x.exe» не взяли", "Приходите.</textarea>");
    }

    @Test
    void areOfferedByTopicAndByUse() {
        ask();
        drawer.put("Чужая тема", Topic.ACCESS, "т");
        drawer.put("Любая тема", null, "т");
        drawer.put("Тема редкая", Topic.GRADES, "т");
        var often = drawer.put("Тема частая", Topic.GRADES, "т");
        answers.use(often, cast.consultant());
        assertThat(hands.get(cast.consultant(), "/requests/1"))
                .bodyText()
                .containsSubsequence(
                        "По этой теме",
                        "Тема частая",
                        "Тема редкая",
                        "Для любой темы",
                        "Любая тема",
                        "Другие темы",
                        "Чужая тема",
                        "Вставить",
                        "/ready-answers")
                .doesNotContain("Найти готовый ответ");
    }

    @Test
    void areFoundByWordsAmongMany() {
        ask();
        drawer.fill(500);
        assertThat(hands.get(cast.consultant(), "/requests/1")).bodyText().contains("Найти готовый ответ");
        var found = hands.post(cast.consultant(), READY, "find", "ответ 499", "body", "Уже написано", "seen", "0");
        assertThat(found)
                .hasStatusOk()
                .bodyText()
                .contains(">Ответ 499</option>", ">Уже написано</textarea>")
                .doesNotContain(">Ответ 498</option>");
        assertThat(hands.post(cast.consultant(), READY, "find", "небывалое", "body", "Уже"))
                .hasStatusOk()
                .bodyText()
                .contains("ничего не нашлось", ">Уже</textarea>");
    }

    @Test
    void keepTheWordsWhenTheyAreThereNoMore() {
        ask();
        var removed = drawer.put("Приглашение", null, "Приходите");
        answers.remove(removed, cast.consultant2());
        var anothers = drawer.putOwn(cast.consultant2(), "Личное", "Секрет");
        for (var id : new UUID[] {removed, anothers, UUID.randomUUID()})
            assertThat(hands.post(
                            cast.consultant(), READY, "insert", "true", "ready", id.toString(), "body", "Долго писал"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Этот готовый ответ уже удалили", "Долго писал</textarea>")
                    .doesNotContain("Секрет", "Личное");
        assertThat(drawer.used(anothers)).isZero();
    }

    @Test
    void markWhatCameInBetween() {
        ask();
        var id = drawer.put("Приглашение", null, "Приходите");
        desk.reply(1, cast.teacher(), new Saying("Ещё одно", null));
        assertThat(insert(cast.consultant(), id)).bodyText().contains(">новое<");
    }

    @Test
    void areForConsultantsAtWorkOnly() {
        ask();
        var id = drawer.put("Приглашение", null, "{имя}, приходите");
        for (var who : new PersonId[] {cast.teacher(), cast.teacher2(), cast.director(), cast.formerConsultant()}) {
            assertThat(insert(who, id)).hasStatus(404);
        }
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().doesNotContain("Готовый ответ");
        assertThat(hands.get(cast.director(), "/requests/1")).bodyText().doesNotContain("Готовый ответ");
        hands.ask(cast.consultant());
        assertThat(hands.post(cast.consultant(), "/requests/2/ready", "insert", "true", "ready", id.toString()))
                .hasStatus(404);
        assertThat(hands.post(cast.consultant(), "/requests/99/ready", "insert", "true", "ready", id.toString()))
                .hasStatus(404);
        assertThat(drawer.used(id)).isZero();
    }

    @Test
    void keepTheTextWhenTheRequestWasClosedMeanwhile() {
        ask();
        var id = drawer.put("Приглашение", null, "Приходите");
        desk.withdraw(1, cast.teacher());
        assertThat(insert(cast.consultant(), id))
                .hasStatusOk()
                .bodyText()
                .contains("Ваш неотправленный текст", "Приходите</textarea>");
    }

    @Test
    void addressAGuestAsTheyCallThemselves() {
        hands.post(
                cast.consultant(),
                "/contacts",
                "who",
                "Осокина Вера",
                "channel",
                "PHONE",
                "audience",
                "PARENTS",
                "topic",
                "PARENT_ACCESS",
                "body",
                "Не приходит письмо");
        var id = drawer.put("Приглашение", null, "Здравствуйте, {имя}!");
        assertThat(insert(cast.consultant(), id)).bodyText().contains("Здравствуйте, Осокина Вера!</textarea>");
    }

    /** Somebody asks and the consultant takes it on. */
    private void ask() {
        hands.ask(cast.teacher());
        desk.take(1, cast.consultant());
    }

    private MvcTestResult insert(PersonId who, UUID id) {
        return hands.post(who, READY, "insert", "true", "ready", id.toString(), "body", "", "seen", "0");
    }

    private int said() {
        return jdbc.sql("select count(*) from request_message")
                .query(Integer.class)
                .single();
    }
}
