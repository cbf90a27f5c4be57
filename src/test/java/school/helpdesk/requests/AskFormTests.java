package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** Whatever arrives where a request is asked. */
@PageTest
class AskFormTests {

    private static final Map<String, String> FILLED = Map.of(
            "topic", "GRADES",
            "subject", "Не ставится отметка",
            "place", "Журнал → Итоговые",
            "schoolClass", "7Б, алгебра",
            "steps", "Нажимаю Enter",
            "happened", "Ошибка 17",
            "expected", "Отметка стоит",
            "once", "8f14e45f");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
    }

    @Test
    void keepsAllThatWasFilledIn() {
        assertThat(ask(Map.of())).hasStatus(303).hasRedirectedUrl("/requests/1");
        assertThat(hands.get(cast.teacher(), "/requests/1"))
                .bodyText()
                .contains("Не ставится отметка", "Журнал → Итоговые", "7Б, алгебра", "Нажимаю Enter")
                .contains("Ошибка 17", "Отметка стоит", "Учёт текущей и итоговой успеваемости");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(hands.post(cast.teacher(), "/requests"))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", "href=\"#topic\"", "href=\"#subject\"", "href=\"#happened\"")
                .contains("id=\"topic-error\"", "id=\"subject-error\"", "id=\"happened-error\"")
                .contains("Выберите, о чём вопрос", "Напишите коротко, что не получается", "Напишите, что произошло");
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n \r\n", "\u0000", "\u2003", "\u0007\u001b"})
    void takesWhatCannotBeSeenForNothing(String nothing) {
        assertThat(ask(Map.of("subject", nothing, "happened", nothing)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"subject-error\"", "id=\"happened-error\"", "Нажимаю Enter", "Отметка стоит");
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "subject, 150, до 150 знаков",
        "place, 200, до 200 знаков",
        "schoolClass, 200, до 200 знаков",
        "steps, 4000, до 4000 знаков",
        "happened, 4000, до 4000 знаков",
        "expected, 4000, до 4000 знаков"
    })
    void takesAsMuchAsItSaysAndNotALetterMore(String field, int longest, String words) {
        var most = "я".repeat(longest);
        assertThat(ask(Map.of(field, most + "я")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"", words)
                .contains(most + "я", "value=\"8f14e45f\"")
                .containsPattern("value=\"GRADES\"[^>]*checked");
        assertThat(requests()).isZero();
        assertThat(ask(Map.of(field, most))).hasStatus(303);
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().contains(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "place", "schoolClass", "steps", "happened", "expected", "once", "topic"})
    void survivesTwoMegabytes(String field) {
        assertThat(ask(Map.of(field, "z".repeat(2_000_000))))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary");
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEATHER", "grades", "0", "PARENT_GRADES", "<script>alert(1)</script>", "\u0000", ""})
    void knowsNoOtherTopicsThanThoseOfEmployees(String topic) {
        assertThat(ask(Map.of("topic", topic)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"topic-error\"", "value=\"Не ставится отметка\"", "value=\"7Б, алгебра\"")
                .contains("Ошибка 17</textarea>", "value=\"8f14e45f\"")
                .doesNotContain("<script>alert", "Failed to convert");
        assertThat(requests()).isZero();
    }

    @Test
    void keepsEveryAlphabetAndRunsNothing() {
        ask(Map.of(
                "subject", "<script>alert(1)</script> 😀", "happened", "שלום & \"кавычки\" 👩‍🏫", "steps", "עברית"));
        for (var address : new String[] {"/requests", "/requests/1"})
            assertThat(hands.get(cast.teacher(), address))
                    .bodyText()
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; 😀", "dir=\"auto\"")
                    .doesNotContain("<script>alert");
        assertThat(hands.get(cast.consultant(), "/queue")).bodyText().doesNotContain("<script>alert");
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().contains("👩‍🏫", "שלום", "עברית");
        assertThat(ask(Map.of("happened", "", "subject", "\"><script>alert(1)</script>")))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @Test
    void dropsWhatNeitherPageNorDatabaseCanHold() {
        assertThat(ask(Map.of("subject", "  Не \u0000ставится\u0007  ", "happened", "одна\r\nдве\rтри")))
                .hasStatus(303);
        assertThat(jdbc.sql("select subject || '|' || happened from request")
                        .query(String.class)
                        .single())
                .isEqualTo("Не ставится|одна\nдве\nтри");
    }

    @Test
    void setsNothingThatIsNotOnTheForm() {
        var forged = new LinkedHashMap<String, String>();
        forged.put("number", "77");
        forged.put("state", "CLOSED");
        forged.put("asker", cast.teacher2().toString());
        forged.put("assignee", cast.consultant().toString());
        forged.put("channel", "PHONE");
        forged.put("promise.until", "2030-01-01T00:00:00Z");
        assertThat(ask(forged)).hasRedirectedUrl("/requests/1");
        assertThat(jdbc.sql("""
                        select state || ' ' || channel || ' ' || (assignee is null) || ' ' || (promised_until < '2027-01-01')
                            || ' ' || family_name from request join person on id = asker""").query(String.class).single()).isEqualTo("NEW PORTAL true true Берёзкина");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post().uri("/requests").params(fields(Map.of())).with(cast.as(cast.teacher())))
                .hasStatus(403);
        assertThat(mvc.post().uri("/requests").params(fields(Map.of())).with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in");
        assertThat(requests()).isZero();
    }

    private MvcTestResult ask(Map<String, String> changed) {
        return mvc.post()
                .uri("/requests")
                .params(fields(changed))
                .with(cast.as(cast.teacher()))
                .with(csrf())
                .exchange();
    }

    private static MultiValueMap<String, String> fields(Map<String, String> changed) {
        var fields = new LinkedHashMap<>(FILLED);
        fields.putAll(changed);
        return MultiValueMap.fromSingleValue(fields);
    }

    private int requests() {
        return jdbc.sql("select count(*) from request").query(Integer.class).single();
    }
}
