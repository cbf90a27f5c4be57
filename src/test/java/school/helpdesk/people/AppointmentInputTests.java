package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What people type into the forms of an appointment. */
@PageTest
class AppointmentInputTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AppointmentDesk desk;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    private String end;

    @BeforeEach
    void appointSomebodyElse() {
        var order = new Order(cast.teacher2(), "40-ОД", TODAY, TODAY, null, Audience.BOTH);
        end = "/appointments/" + desk.appoint(order, cast.director()) + "/end";
    }

    static Stream<Arguments> mistakes() {
        var noDates = List.of("2026-02-30", "2026-13-01", "30.11.2026", "завтра", "<script>", "9".repeat(2_000_000));
        var farDates = List.of("1999-12-31", "2101-01-01", "-99999-01-01", "+999999999-12-31");
        return Stream.of(
                Arguments.of("person", List.of(""), "Выберите сотрудника"),
                Arguments.of("person", List.of("nobody", "1", "😀"), "Выберите значение из списка"),
                Arguments.of("orderNumber", List.of("", "   ", "\u0000"), "Напишите номер приказа"),
                Arguments.of("orderNumber", List.of("1".repeat(51), "я".repeat(1_000_000)), "Слишком длинно"),
                Arguments.of("orderDate", List.of(""), "Укажите дату приказа"),
                Arguments.of("orderDate", List.of("2026-12-02"), "Приказ не может быть позже"),
                Arguments.of("orderDate", noDates, "Введите дату"),
                Arguments.of("orderDate", farDates, "между 2000 и 2100"),
                Arguments.of("from", List.of(""), "Укажите первый день"),
                Arguments.of("from", noDates, "Введите дату"),
                Arguments.of("from", farDates, "между 2000 и 2100"),
                Arguments.of("to", List.of("2026-11-30"), "Последний день раньше первого"),
                Arguments.of("to", noDates, "Введите дату"),
                Arguments.of("to", farDates, "между 2000 и 2100"),
                Arguments.of("audiences", List.of("", " ", ",", ",,"), "Отметьте, кому помогает"),
                Arguments.of("audiences", List.of("PUPILS", "EMPLOYEES,PUPILS", "😀"), "подходящее значение"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesTheMistakeBesideItsFieldAndKeepsTheRest(String field, List<String> values, String words) {
        for (var value : values)
            assertThat(post("/appointments", with(field, value)))
                    .as(field)
                    .hasStatus(422)
                    .bodyText()
                    .contains("error-summary", "href=\"#" + field + "\"", "id=\"" + field + "-error\"", words)
                    .contains(field.equals("orderNumber") ? "value=\"2026-12-01\"" : "value=\"41-ОД\"");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void keepsWhoAndForWhomWasChosen() {
        assertThat(post("/appointments", with("orderNumber", "")))
                .bodyText()
                .containsPattern("value=\"" + cast.teacher() + "\"[^>]*selected")
                .containsPattern("value=\"PARENTS\"[^>]*checked")
                .doesNotContainPattern("value=\"EMPLOYEES\"[^>]*checked");
    }

    @Test
    void keepsADayThatDoesNotExistForMending() {
        assertThat(post("/appointments", with("from", "2026-02-30"))).bodyText().contains("value=\"2026-02-30\"");
        assertThat(post(end, Map.of("on", "2026-02-30"))).bodyText().contains("value=\"2026-02-30\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Укажите последний день",
        "2026-02-30, Введите дату",
        "30.11.2026, Введите дату",
        "вчера, Введите дату",
        "1999-12-31, между 2000 и 2100",
        "-99999-01-01, между 2000 и 2100",
        "+999999999-12-31, между 2000 и 2100"
    })
    void namesTheMistakeBesideTheLastDay(String on, String words) {
        assertThat(post(end, Map.of("on", on)))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", "href=\"#on\"", "id=\"on-error\"", words)
                .containsOnlyOnce("id=\"on\"");
        assertThat(desk.isConsultant(cast.teacher2(), TODAY.plusYears(50))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "‮אב 7", "№ 😀", "'; drop table appointment; --"})
    void keepsANumberOfAnyScriptHarmless(String number) {
        assertThat(post("/appointments", with("orderNumber", number))).hasStatus(303);
        assertThat(jdbc.sql("select count(*) from appointment where order_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        for (var address : new String[] {"/appointments", "/people/" + cast.teacher()})
            assertThat(mvc.get().uri(address).with(cast.as(cast.director())))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert");
    }

    @Test
    void appointsNobodyWhoIsNotThereOrLeft() {
        people.close(cast.teacher(), cast.admin());
        assertThat(post("/appointments", with("orderNumber", "7"))).hasStatus(404);
        assertThat(post("/appointments", with("person", UUID.randomUUID().toString())))
                .hasStatus(404);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void saysWhyAnOverlapIsRefused() {
        assertThat(post("/appointments", with("person", cast.teacher2().toString())))
                .hasStatus(409)
                .bodyText()
                .contains("уже назначен для той же аудитории");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void takesNothingWithoutTheTokenOrUnderAnIdOfNothing() {
        for (var address : new String[] {"/appointments", end})
            assertThat(mvc.post().uri(address).with(cast.as(cast.director())).param("on", "2026-11-24"))
                    .hasStatus(403);
        for (var id : new String[] {UUID.randomUUID().toString(), "1", "😀"})
            assertThat(post("/appointments/" + id + "/end", Map.of("on", "2026-11-24")))
                    .as(id)
                    .hasStatus(404);
        assertThat(rows()).isEqualTo(1);
    }

    private int rows() {
        return jdbc.sql("select count(*) from appointment where ended_at is null")
                .query(Integer.class)
                .single();
    }

    private Map<String, String> with(String field, String value) {
        var fields = new HashMap<>(Map.of(
                "person", cast.teacher().toString(),
                "orderNumber", "41-ОД",
                "orderDate", "2026-11-20",
                "from", "2026-12-01",
                "audiences", "PARENTS"));
        fields.put(field, value);
        return fields;
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(cast.as(cast.director())).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
