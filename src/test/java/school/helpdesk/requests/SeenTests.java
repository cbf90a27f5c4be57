package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** Words against a conversation that went on meanwhile are not sent blindly. */
@PageTest
class SeenTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk desk;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        hands.ask(cast.teacher());
        desk.take(1, cast.consultant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "clarification", "notes"})
    void showsTheConsultantWhatTheAskerAddedAndKeepsTheText(String act) {
        desk.reply(1, cast.teacher(), new Saying("И ещё седьмой «В»", 0L));
        var answer = hands.post(cast.consultant(), "/requests/1/" + act, "body", "Откройте период", "seen", "0");
        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("Пока вы писали, в обращении появилось новое", "И ещё седьмой «В»", ">новое<")
                .contains("Откройте период</textarea>");
        assertThat(said()).isEqualTo("REPLY");
        assertThat(state()).isEqualTo("TAKEN");
        assertThat(hands.post(cast.consultant(), "/requests/1/" + act, "body", "Откройте период", "seen", seen(answer)))
                .hasStatus(303);
        assertThat(said()).startsWith("REPLY ");
    }

    @Test
    void showsTheAskerTheQuestionThatCameAndKeepsTheText() {
        desk.clarify(1, cast.consultant(), new Saying("Какой класс?", 0L));
        var answer = hands.post(cast.teacher(), "/requests/1/messages", "body", "Ну что там?", "seen", "0");
        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("появилось новое", "Какой класс?", ">новое<", "Ну что там?</textarea>");
        assertThat(state()).isEqualTo("WAITING");
        assertThat(said()).isEqualTo("CLARIFICATION");
        assertThat(hands.post(cast.teacher(), "/requests/1/messages", "body", "Седьмой «Б»", "seen", seen(answer)))
                .hasStatus(303);
        assertThat(state()).isEqualTo("TAKEN");
    }

    @Test
    void offersAReplyToAnAnswerAsWhatIsLeft() {
        desk.answer(1, cast.consultant(), new Saying("Откройте период", 0L));
        var answer = hands.post(cast.teacher(), "/requests/1/messages", "body", "Ну что там?", "seen", "0");
        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("На обращение уже ответили", "Откройте период", "Ну что там?</textarea>", "Помог ли ответ?");
        assertThat(hands.post(cast.teacher(), "/requests/1/reopening", "body", "Ну что там?", "seen", seen(answer)))
                .hasStatus(303);
        assertThat(state()).isEqualTo("TAKEN");
    }

    @Test
    void showsOneConsultantWhatAnotherWrote() {
        desk.note(1, cast.consultant2(), new Saying("Права есть", 0L));
        assertThat(hands.post(cast.consultant(), "/requests/1/answer", "body", "Проверьте права", "seen", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Права есть", ">новое<", "Проверьте права</textarea>");
        assertThat(said()).isEqualTo("NOTE");
    }

    @Test
    void isNotStoppedByOnesOwnWords() {
        desk.note(1, cast.consultant(), new Saying("Права есть", 0L));
        assertThat(hands.post(cast.consultant(), "/requests/1/answer", "body", "Откройте период", "seen", "0"))
                .hasStatus(303);
        assertThat(said()).isEqualTo("NOTE ANSWER");
    }

    @Test
    void marksOnlyWhatCameInBetween() {
        desk.reply(1, cast.teacher(), new Saying("Старое слово", 0L));
        desk.reply(1, cast.teacher(), new Saying("Свежее слово", 1L));
        var answer = hands.post(cast.consultant(), "/requests/1/answer", "body", "Откройте период", "seen", "1");
        assertThat(answer).hasStatus(409).bodyText().containsOnlyOnce(">новое<");
        assertThat(Reading.text(answer)).matches("(?s).*Старое слово.*>новое<.*Свежее слово.*");
    }

    @Test
    void asksNobodyWhoSeesTheLatest() {
        desk.reply(1, cast.teacher(), new Saying("И ещё", 0L));
        var page = hands.get(cast.consultant(), "/requests/1");
        assertThat(page).bodyText().doesNotContain(">новое<");
        assertThat(hands.post(cast.consultant(), "/requests/1/answer", "body", "Откройте период", "seen", seen(page)))
                .hasStatus(303);
        assertThat(state()).isEqualTo("ANSWERED");
    }

    @Test
    void keepsADangerousTextHarmless() {
        desk.reply(1, cast.teacher(), new Saying("И ещё", 0L));
        var text = "</textarea><script>alert(1)</script> 😀 \u0000שלום";
        assertThat(hands.post(cast.consultant(), "/requests/1/answer", "body", text, "seen", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; 😀 שלום")
                .doesNotContain("<script>alert", "\u0000");
    }

    private static String seen(MvcTestResult page) {
        var field = SEEN.matcher(Reading.text(page));
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private String said() {
        return jdbc.sql("select coalesce(string_agg(kind, ' ' order by id), '') from request_message")
                .query(String.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from request").query(String.class).single();
    }
}
