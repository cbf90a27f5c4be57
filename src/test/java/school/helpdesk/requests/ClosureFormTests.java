package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
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

/** Whatever arrives where a request is taken, released or closed. */
@PageTest
class ClosureFormTests {

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
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r\n\t", "\u0000"})
    void asksTheConsultantForAReason(String nothing) {
        assertThat(close(nothing))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", "href=\"#reason\"", "id=\"reason-error\"", "Напишите, почему закрываете");
        assertThat(history()).isEqualTo("ASK");
    }

    @Test
    void takesAReasonAsLongAsItSaysAndNotALetterMore() {
        var most = "я".repeat(2000);
        assertThat(close(most + "я"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"reason-error\"", "Сократите причину до 2000 знаков", most + "я</textarea>");
        assertThat(close("z".repeat(2_000_000))).hasStatus(422);
        assertThat(history()).isEqualTo("ASK");
        assertThat(close(most)).hasStatus(303);
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().contains(most);
    }

    @Test
    void showsTheReasonAsItWasTypedAndRunsNothing() {
        close(" 😀 שלום <script>alert(1)</script>\u0000 ");
        assertThat(hands.get(cast.teacher(), "/requests/1"))
                .bodyText()
                .contains(">😀 שלום &lt;script&gt;alert(1)&lt;/script&gt;<")
                .doesNotContain("<script>alert");
    }

    @Test
    void givesTheReasonBackWhenTheRequestMovedOn() {
        desk.withdraw(1, cast.teacher());
        assertThat(close("Решили на приёме"))
                .hasStatus(409)
                .bodyText()
                .contains("Обращение уже закрыто", "Решили на приёме</textarea>");
        assertThat(close("Решили" + "я".repeat(2000))).hasStatus(422).bodyText().contains(">Решилия");
        assertThat(history()).isEqualTo("ASK WITHDRAW");
    }

    @Test
    void closesOnceHoweverOftenItIsSent() {
        for (int i = 0; i < 3; i++) assertThat(close("Решили на приёме")).hasStatus(303);
        assertThat(history()).isEqualTo("ASK CLOSE");
    }

    @Test
    void isWithdrawnOnceHoweverOftenItIsSent() {
        for (int i = 0; i < 3; i++)
            assertThat(hands.post(cast.teacher(), "/requests/1/closure")).hasStatus(303);
        assertThat(history()).isEqualTo("ASK WITHDRAW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "\u0000", "<script>", "false"})
    void takesNoNonsenseForAWordThatItHelped(String helped) {
        desk.take(1, cast.consultant());
        desk.answer(1, cast.consultant(), new Saying("Откройте период", null));
        assertThat(hands.post(cast.teacher(), "/requests/1/closure", "helped", helped))
                .hasStatus(409)
                .bodyText()
                .contains("Теперь слово за автором", "Помог ли ответ?");
        assertThat(history()).isEqualTo("ASK TAKE ANSWER");
    }

    @Test
    void saysWhereItStandsWhenItCannotHaveHelpedYet() {
        assertThat(hands.post(cast.teacher(), "/requests/1/closure", "helped", "true"))
                .hasStatus(409)
                .bodyText()
                .contains("Обращение ещё никто не взял");
        assertThat(hands.post(cast.consultant(), "/requests/1/assignment/release"))
                .hasStatus(409)
                .bodyText()
                .contains("Обращение ещё никто не взял");
        assertThat(history()).isEqualTo("ASK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignment", "assignment/release"})
    void movesNothingThatIsClosed(String act) {
        desk.withdraw(1, cast.teacher());
        assertThat(hands.post(cast.consultant(), "/requests/1/" + act))
                .hasStatus(409)
                .bodyText()
                .contains("Обращение уже закрыто");
        assertThat(history()).isEqualTo("ASK WITHDRAW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignment", "assignment/release", "closure"})
    void refusesAFormWithoutItsTokenAndWhoIsNotSignedIn(String act) {
        var address = "/requests/1/" + act;
        assertThat(mvc.post().uri(address).param("reason", "Так").with(cast.as(cast.consultant())))
                .hasStatus(403);
        assertThat(mvc.post().uri(address).param("reason", "Так").with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in");
        assertThat(history()).isEqualTo("ASK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "abc", "1.5", "99999999999999999999", "9223372036854775807", "null", "%20"})
    void findsNoRequestUnderANumberThatIsNone(String number) {
        for (var act : new String[] {"", "/messages", "/closure", "/reopening"}) post(number, act);
        for (var act : new String[] {"/assignment", "/assignment/release", "/clarification", "/answer", "/notes"})
            post(number, act);
        assertThat(mvc.get().uri(URI.create("/requests/" + number)).with(cast.as(cast.consultant())))
                .hasStatus(404);
        assertThat(history()).isEqualTo("ASK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1", "%231", "01", "+1", "%201"})
    void neverBreaksOverANumberWrittenOddly(String number) {
        desk.withdraw(1, cast.teacher());
        assertThat(mvc.post()
                        .uri(URI.create("/requests/" + number + "/answer"))
                        .param("body", "Слово")
                        .with(cast.as(cast.consultant()))
                        .with(csrf()))
                .hasStatus(409);
    }

    private void post(String number, String act) {
        assertThat(mvc.post()
                        .uri(URI.create("/requests/" + number + act))
                        .param("body", "Слово")
                        .param("reason", "Так")
                        .with(cast.as(cast.consultant()))
                        .with(csrf()))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(act.isEmpty() ? 405 : 404, 404));
    }

    private MvcTestResult close(String reason) {
        return hands.post(cast.consultant(), "/requests/1/closure", "reason", reason);
    }

    private String history() {
        return jdbc.sql("select string_agg(act, ' ' order by id) from request_move")
                .query(String.class)
                .single();
    }
}
