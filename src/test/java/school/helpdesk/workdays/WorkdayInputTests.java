package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What the administrator types about a day. */
@PageTest
class WorkdayInputTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    WorkdayDesk desk;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, WORKING, и так рабочий",
        "2026-11-22, DAY_OFF, и так выходной",
        "2026-11-04, DAY_OFF, и так выходной"
    })
    void refusesToSayWhatADayIsAnyway(String date, String kind, String word) {
        assertThat(post(date, kind, "так")).hasStatus(409).bodyText().contains(word);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', DAY_OFF, карантин, Укажите дату",
        "2026-02-30, DAY_OFF, карантин, Введите дату",
        "1999-12-31, DAY_OFF, карантин, с 2000 по 2100",
        "2101-01-01, DAY_OFF, карантин, с 2000 по 2100",
        "-99999-01-01, DAY_OFF, карантин, с 2000 по 2100",
        "+999999999-12-31, DAY_OFF, карантин, с 2000 по 2100",
        "25.11.2026, DAY_OFF, карантин, Введите дату",
        "завтра, DAY_OFF, карантин, Введите дату",
        "2026-11-25, '', карантин, Выберите",
        "2026-11-25, HALF, карантин, Выберите",
        "2026-11-25, DAY_OFF, '', Напишите",
        "2026-11-25, DAY_OFF, '   ', Напишите"
    })
    void sendsAFormWithMistakesBackAsItWasTyped(String date, String kind, String note, String word) {
        var answer = post(date, kind, note);
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", "-error\"", word, "value=\"" + date + "\"");
        if (!note.isBlank()) assertThat(answer).bodyText().contains("value=\"" + note + "\"");
        if (kind.equals("DAY_OFF")) assertThat(answer).bodyText().containsPattern("value=\"DAY_OFF\"[^>]*checked");
        assertThat(rows()).isZero();
    }

    @Test
    void sendsBackAnEmptyFormWithEveryMistake() {
        assertThat(mvc.post().uri("/workdays/changes").with(csrf()).with(cast.as(cast.admin())))
                .hasStatus(422)
                .bodyText()
                .contains("Укажите дату", "Выберите, каким", "Напишите, почему");
    }

    @ParameterizedTest
    @CsvSource({"201", "2097152"})
    void sendsBackANoteThatIsTooLong(int length) {
        assertThat(post("2026-11-25", "DAY_OFF", "я".repeat(length)))
                .hasStatus(422)
                .bodyText()
                .contains("200 знаков");
        assertThat(rows()).isZero();
    }

    @Test
    void takesANoteOfAnyScriptAndShowsItHarmless() {
        var note = "🎉 اليوم <script>alert(1)</script> ‮abc";
        assertThat(post("2026-11-25", "DAY_OFF", note)).hasStatus(303);
        assertThat(desk.ownDays().get(0).note()).isEqualTo(note);
        assertThat(mvc.get().uri("/workdays"))
                .bodyText()
                .contains("🎉 اليوم &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void takesNothingWithoutTheToken() {
        assertThat(mvc.post()
                        .uri("/workdays/changes")
                        .with(cast.as(cast.admin()))
                        .param("date", "2026-11-25")
                        .param("kind", "DAY_OFF")
                        .param("note", "карантин"))
                .hasStatus(403);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-26",
                "2026-02-30",
                "tomorrow",
                "😀",
                "1999-12-31",
                "9999-12-31",
                "-99999-01-01",
                "+999999999-12-31"
            })
    void findsNoChangeWhereNoneEverWas(String date) {
        assertThat(remove(date)).hasStatus(404);
    }

    @Test
    void keepsANoteWithoutWhatTheDatabaseCannotHold() {
        assertThat(post("2026-11-25", "DAY_OFF", " кара\u0000нтин\u0007 ")).hasStatus(303);
        assertThat(desk.ownDays()).extracting(OwnDay::note).containsExactly("карантин");
        assertThat(post("2026-11-26", "DAY_OFF", "\u0000")).hasStatus(422);
    }

    @Test
    void removesNothingWithoutTheToken() {
        post("2026-11-25", "DAY_OFF", "карантин");
        assertThat(mvc.post().uri("/workdays/changes/2026-11-25/removal").with(cast.as(cast.admin())))
                .hasStatus(403);
        assertThat(desk.ownDays()).hasSize(1);
    }

    private MvcTestResult post(String date, String kind, String note) {
        return mvc.post()
                .uri("/workdays/changes")
                .with(csrf())
                .with(cast.as(cast.admin()))
                .param("date", date)
                .param("kind", kind)
                .param("note", note)
                .exchange();
    }

    private MvcTestResult remove(String date) {
        return mvc.post()
                .uri("/workdays/changes/{date}/removal", date)
                .with(csrf())
                .with(cast.as(cast.admin()))
                .exchange();
    }

    private int rows() {
        return jdbc.sql("select count(*) from workday_change")
                .query(Integer.class)
                .single();
    }
}
