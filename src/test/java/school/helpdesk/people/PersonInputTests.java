package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What people type into the forms of an employee. */
@PageTest
class PersonInputTests {

    private static final Map<String, String> GOOD = Map.of(
            "familyName", "Лескова",
            "givenName", "Дарья",
            "position", "Учитель музыки",
            "email", "leskova@school.example",
            "username", "leskova");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private String teacher;

    @BeforeEach
    void engageSome() {
        teacher = "/people/" + cast.teacher();
        cast.admin();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("familyName", List.of("", "  ", "\u0000\u0007"), "Напишите фамилию"),
                Arguments.of("givenName", List.of("", "\t\n", "\u0000"), "Напишите имя"),
                Arguments.of("familyName", List.of("я".repeat(101), "я".repeat(1_000_000)), "Слишком длинно"),
                Arguments.of("givenName", List.of("😀".repeat(51), "<".repeat(2_000_000)), "Слишком длинно"),
                Arguments.of("patronymic", List.of("я".repeat(101)), "Слишком длинно"),
                Arguments.of("position", List.of("я".repeat(151)), "Слишком длинно"),
                Arguments.of(
                        "email",
                        List.of("mail", "@", "a@@b", "a b@school.example", "😀", "a".repeat(2_000_000)),
                        "не похоже на адрес почты"),
                Arguments.of(
                        "tookOfficeOn",
                        List.of("2026-02-30", "2026-13-01", "30.11.2026", "вчера", "<script>", "99999999999999"),
                        "Введите дату"),
                Arguments.of(
                        "tookOfficeOn",
                        List.of("1949-12-31", "0001-01-01", "2101-01-01", "-99999-01-01", "+999999999-12-31"),
                        "между 1950 и 2100"),
                Arguments.of("newcomer", List.of("perhaps"), "подходящее значение"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesTheMistakeBesideItsFieldAndKeepsTheRest(String field, List<String> values, String words) {
        var before = everything();
        for (var value : values)
            for (var address : new String[] {"/people", teacher}) {
                var page = post(address, with(field, value));
                assertThat(page)
                        .as("%s at %s", field, address)
                        .hasStatus(422)
                        .bodyText()
                        .contains("error-summary", "href=\"#" + field + "\"", "id=\"" + field + "-error\"", words)
                        .contains(field.equals("position") ? "value=\"Дарья\"" : "value=\"Учитель музыки\"");
            }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void doesNotAskForAUsernameWhereNoneCanBeTyped() {
        assertThat(post(teacher, Map.of("familyName", "", "givenName", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите фамилию", "Напишите имя")
                .doesNotContain("Придумайте логин", "#username");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "‮עברית اليوم",
                "😀👩‍🏫",
                "${7*7}"
            })
    void keepsTextOfAnyScriptHarmless(String text) {
        assertThat(post(teacher, with("position", text))).hasStatus(303);
        assertThat(jdbc.sql("select position from person where id = ?")
                        .param(cast.teacher().value())
                        .query(String.class)
                        .single())
                .isEqualTo(text);
        for (var address : new String[] {teacher, teacher + "/edit", "/people", "/appointments/new"})
            assertThat(mvc.get().uri(address).with(cast.as(cast.admin())))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert", "<img src=x", ">49<");
    }

    @Test
    void addsNobodyTwiceByARepeatedPost() {
        assertThat(post("/people", GOOD)).hasStatus(303);
        var once = everything();
        assertThat(post("/people", GOOD)).hasStatus(422).bodyText().contains("уже занят", "value=\"Лескова\"");
        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void changesNothingBeyondTheFieldsOfTheForm() {
        var foreign = with("username", "another");
        foreign.putAll(Map.of("id", UUID.randomUUID().toString(), "roles", "ADMINISTRATOR", "closed", "true"));
        assertThat(post(teacher, foreign)).hasStatus(303);
        assertThat(jdbc.sql("select username from account where person_id = ? and closed_at is null")
                        .param(cast.teacher().value())
                        .query(String.class)
                        .single())
                .isEqualTo("teacher");
        assertThat(jdbc.sql("select count(*) from account_role")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void findsNobodyUnderAnIdOfNothing() {
        for (var id : new String[] {UUID.randomUUID().toString(), "1", "😀", "null", "teacher"}) {
            assertThat(post("/people/" + id, GOOD)).as(id).hasStatus(404);
            assertThat(mvc.get().uri("/people/{id}/edit", id).with(cast.as(cast.admin())))
                    .as(id)
                    .hasStatus(404);
        }
    }

    private String everything() {
        return jdbc.sql("""
                        select (select string_agg(p::text, ' ' order by p.id) from person p)
                            || (select string_agg(a::text, ' ' order by a.person_id) from account a)""").query(String.class).single();
    }

    private static Map<String, String> with(String field, String value) {
        var fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return fields;
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(cast.as(cast.admin())).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
