package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** A term counted for people and for scripts. */
@PageTest
class TermPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    WorkdayDesk desk;

    @Test
    void countsATermInWords() {
        assertThat(mvc.get().uri("/workdays/term?from=2026-12-30&days=3"))
                .hasStatusOk()
                .bodyText()
                .contains("среда, 13 января 2027", "3 рабочих дней", "30 декабря 2026", "статья 191")
                .contains(
                        "выходной, перенесён с 4 января", "Новогодние каникулы и Рождество Христово", "1–8 января 2027")
                .contains("value=\"2026-12-30\"")
                .doesNotContain("предварительная");
        assertThat(mvc.get().uri("/workdays/term?from=2027-12-29&days=3"))
                .bodyText()
                .contains("вторник, 11 января 2028", "предварительная");
    }

    @Test
    void asksForATermBeforeAnythingIsTyped() {
        assertThat(mvc.get().uri("/workdays/term"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-11-24\"")
                .doesNotContain("error-summary");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 3, Введите дату",
        "2026-12-30, три, Введите целое число",
        "2026-12-30, 0, от 1 до 366",
        "2026-12-30, -1, от 1 до 366",
        "2026-12-30, 367, от 1 до 366",
        "2026-12-30, 99999999999, Введите целое число",
        "1999-12-31, 3, с 2000 по 2100",
        "2101-01-01, 3, с 2000 по 2100",
        "9999-12-31, 3, с 2000 по 2100",
        "-99999-01-01, 3, с 2000 по 2100",
        "2026-12-30, 1000000, от 1 до 366",
        "2026-12-30, -2147483648, от 1 до 366",
        "2026-12-30, 2.5, Введите целое число",
        "2026-12-30, 😀, Введите целое число",
        "30.12.2026, 3, Введите дату",
        "завтра, 3, Введите дату",
        "+999999999-01-01, 3, с 2000 по 2100",
        "'', 3, Укажите дату",
        "2026-12-30, '', Укажите число"
    })
    void sendsATermBackThatCannotBeCounted(String from, String days, String word) {
        assertThat(mvc.get().uri("/workdays/term").param("from", from).param("days", days))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", word, "value=\"" + from + "\"", "value=\"" + days + "\"");
        assertThat(mvc.get().uri("/workdays/term.json").param("from", from).param("days", days))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.error")
                .asString()
                .contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30, 3, 2027-01-13, false",
        "2026-11-24, 1, 2026-11-25, false",
        "2026-11-20, 1, 2026-11-23, false",
        "2027-12-29, 3, 2028-01-11, true",
        "2100-12-31, 1, 2101-01-10, true"
    })
    void tellsScriptsATerm(String from, int days, String deadline, boolean provisional) {
        assertThat(mvc.get().uri("/workdays/term.json?from={from}&days={days}", from, days))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/json")
                .bodyText()
                .isEqualTo("{\"from\":\"%s\",\"days\":%d,\"deadline\":\"%s\",\"provisional\":%b}"
                        .formatted(from, days, deadline, provisional));
    }

    @Test
    void tellsScriptsWhatTheSchoolChangedAtOnce() {
        desk.change(new OwnDay(LocalDate.parse("2026-11-25"), ChangeKind.DAY_OFF, "карантин"), cast.admin());
        assertThat(mvc.get().uri("/workdays/term.json?from=2026-11-24&days=1"))
                .bodyJson()
                .extractingPath("$.deadline")
                .isEqualTo("2026-11-26");
    }

    @Test
    void tellsScriptsEverythingThatIsMissing() {
        assertThat(mvc.get().uri("/workdays/term.json"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith("application/json")
                .bodyText()
                .isEqualTo("{\"error\":\"days: Укажите число рабочих дней; from: Укажите дату\"}");
    }

    @Test
    void tellsScriptsWhatIsWrongInTheLanguageTheyAskFor() {
        assertThat(mvc.get().uri("/workdays/term.json?from=soon&days=0").cookie(new Cookie("lang", "en")))
                .hasStatus(400)
                .bodyText()
                .containsPattern("days: [A-Z][a-z ]+.*; from: [A-Z]")
                .doesNotContainPattern("\\p{IsCyrillic}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"}{", "\u0000", "‮2026-12-30", "${7*7}"})
    void answersNonsenseWithWordsAndNotWithItself(String nonsense) {
        for (var field : new String[] {"from", "days"})
            assertThat(mvc.get()
                            .uri("/workdays/term.json")
                            .param("from", field.equals("from") ? nonsense : "2026-12-30")
                            .param("days", field.equals("days") ? nonsense : "3"))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.error")
                    .asString()
                    .startsWith(field + ": ")
                    .doesNotContain("alert", "}{", "${");
        assertThat(mvc.get().uri("/workdays/term").param("from", nonsense).param("days", nonsense))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @Test
    void survivesAFlood() {
        var flood = "9".repeat(2_000_000);
        assertThat(mvc.get().uri("/workdays/term.json").param("from", flood).param("days", flood))
                .hasStatus(400);
    }
}
