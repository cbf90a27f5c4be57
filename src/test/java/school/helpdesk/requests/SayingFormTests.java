package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;

/** Whatever arrives where something is said about a request. */
@PageTest
class SayingFormTests {

    /** A form on the page of a request. */
    enum Form {
        MESSAGES,
        REOPENING,
        CLARIFICATION,
        ANSWER,
        NOTES;

        boolean isTheAskers() {
            return this == MESSAGES || this == REOPENING;
        }

        String address() {
            return "/requests/1/" + name().toLowerCase(Locale.ROOT);
        }

        String mistake() {
            return this == NOTES ? "id=\"note-error\"" : "id=\"body-error\"";
        }
    }

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
    }

    @ParameterizedTest
    @EnumSource
    void asksForWords(Form form) {
        open(form);
        for (var nothing : new String[] {"", "  \r\n\t", "\u0000\u0007"})
            assertThat(send(form, "body", nothing, "seen", "0"))
                    .hasStatus(422)
                    .bodyText()
                    .contains(form.mistake(), "Напишите текст", "Не ставится отметка");
        assertThat(send(form)).hasStatus(422);
        assertThat(said()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void takesAsMuchAsItSaysAndNotALetterMore(Form form) {
        open(form);
        var most = "я".repeat(Saying.LONGEST);
        assertThat(send(form, "body", most + "я", "seen", "0"))
                .hasStatus(422)
                .bodyText()
                .contains(form.mistake(), "Сократите текст до 8000 знаков", most + "я</textarea>");
        assertThat(send(form, "body", "z".repeat(2_000_000), "seen", "0")).hasStatus(422);
        assertThat(said()).isZero();
        assertThat(send(form, "body", most, "seen", "0")).hasStatus(303).hasRedirectedUrl("/requests/1");
        assertThat(said()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryAlphabetAndRunsNothing(Form form) {
        open(form);
        assertThat(send(form, "body", " 😀 שלום\r\n<script>alert(1)</script>\u0000 ", "seen", "0"))
                .hasStatus(303);
        assertThat(hands.get(who(form), "/requests/1"))
                .bodyText()
                .contains("dir=\"auto\">😀 שלום\n&lt;script&gt;alert(1)&lt;/script&gt;</div>")
                .doesNotContain("<script>alert");
        assertThat(send(form, "body", "</textarea><script>alert(2)</script>" + "я".repeat(8000)))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @EnumSource
    void saysItOnceHoweverOftenItIsSent(Form form) {
        open(form);
        for (int i = 0; i < 3; i++)
            assertThat(send(form, "body", "Ещё раз", "seen", "0")).hasStatus(303);
        assertThat(said()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void takesAnUnreadableMarkOfWhatWasSeenForNothingSeen(Form form) {
        open(form);
        for (var seen : new String[] {"", "abc", "-1", "1.5", "99999999999999999999", "\u0000", "<b>"})
            assertThat(send(form, "body", "Слово", "seen", seen)).hasStatus(303);
        assertThat(said()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAFormWithoutItsToken(Form form) {
        open(form);
        assertThat(mvc.post().uri(form.address()).param("body", "Слово").with(cast.as(who(form))))
                .hasStatus(403);
        assertThat(said()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTES")
    void keepsTheWordsWhenTheRequestWasClosedMeanwhile(Form form) {
        open(form);
        close(form);
        assertThat(send(form, "body", "Долго писал", "seen", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Обращение уже закрыто", "Мы ничего не изменили", "Долго писал</textarea>");
        assertThat(said()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheWordsThatAreTooLongForARequestClosedMeanwhile(Form form) {
        open(form);
        close(form);
        assertThat(send(form, "body", "Долго писал" + "я".repeat(8000), "seen", "0"))
                .hasStatus(422)
                .bodyText()
                .contains(">Долго писаля");
        assertThat(said()).isZero();
    }

    /** So that the form can be sent. */
    private void open(Form form) {
        hands.ask(cast.teacher());
        desk.take(1, cast.consultant());
        if (form == Form.REOPENING) jdbc.sql("""
                            update request set state = 'ANSWERED', promised_until = null, promised_since = null,
                                promise_basis = null, promise_place = null""").update();
    }

    private void close(Form form) {
        if (form == Form.REOPENING) desk.confirm(1, cast.teacher());
        else if (form.isTheAskers()) desk.close(1, cast.consultant(), "Решили на приёме");
        else desk.withdraw(1, cast.teacher());
    }

    private PersonId who(Form form) {
        return form.isTheAskers() ? cast.teacher() : cast.consultant();
    }

    private MvcTestResult send(Form form, String... fields) {
        return hands.post(who(form), form.address(), fields);
    }

    private int said() {
        return jdbc.sql("select count(*) from request_message")
                .query(Integer.class)
                .single();
    }
}
