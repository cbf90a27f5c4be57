package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;

@PageTest
class WorkdayPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    SqlCount sql;

    @Autowired
    WorkdayDesk desk;

    @Test
    void showsThisYearToEverybody() {
        assertThat(mvc.get().uri("/workdays"))
                .hasStatusOk()
                .bodyText()
                .contains("2026", "247 рабочих дней", "IV квартал", "День народного единства", "data-kind=\"HOLIDAY\"")
                .contains("31 декабря (четверг) — выходной вместо 4 января (воскресенье)")
                .containsOnlyOnce("aria-current=\"date\"")
                .contains("/workdays?year=2025", "/workdays?year=2027")
                .doesNotContain("предварительный", "name=\"kind\"");
    }

    @Test
    void saysWhenAYearIsProvisional() {
        assertThat(mvc.get().uri("/workdays?year=2028"))
                .hasStatusOk()
                .bodyText()
                .contains("Календарь на 2028 год предварительный", "6 ноября (понедельник)");
    }

    @Test
    void leafsNoFurtherThanTheCalendarGoes() {
        assertThat(mvc.get().uri("/workdays?year=2024")).bodyText().doesNotContain("rel=\"prev\"");
        assertThat(mvc.get().uri("/workdays?year=2030")).bodyText().doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "1999", "2101", "-2026", "20266", "99999999999999999999", "2026x", "٢٠٢٦"})
    void findsNoYearThatIsAbsurd(String year) {
        assertThat(mvc.get().uri("/workdays?year={year}", year)).hasStatus(404);
    }

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

    @Test
    void tellsScriptsATerm() {
        assertThat(mvc.get().uri("/workdays/term.json?from=2026-12-30&days=3"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/json")
                .bodyText()
                .isEqualTo("{\"from\":\"2026-12-30\",\"days\":3,\"deadline\":\"2027-01-13\",\"provisional\":false}");
        assertThat(mvc.get().uri("/workdays/term.json"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.error")
                .isNotNull();
    }

    @Test
    void asksTheDatabaseAsOftenForManyChangesAsForNone() {
        open();
        var before = sql.of(this::open);
        for (int day = 1; day <= 28; day++)
            desk.change(new OwnDay(freeDay(day), ChangeKind.WORKING, "занятия " + day), cast.admin());
        assertThat(sql.of(this::open)).isEqualTo(before).isLessThanOrEqualTo(2);
        desk.calendar();
        assertThat(sql.of(desk::calendar)).isEqualTo(1);
    }

    private void open() {
        assertThat(mvc.get().uri("/workdays")).hasStatusOk();
    }

    private static LocalDate freeDay(int week) {
        return LocalDate.parse("2026-02-01").plusWeeks(week);
    }

    @Test
    void givesTheAdministratorAFormAndNobodyElse() {
        assertThat(mvc.get().uri("/workdays").with(cast.as(cast.admin())))
                .bodyText()
                .contains("name=\"kind\"", "name=\"_csrf\"");
        assertThat(mvc.get().uri("/workdays").with(cast.as(cast.director())))
                .bodyText()
                .doesNotContain("name=\"kind\"");
        assertThat(mvc.post()
                        .uri("/workdays/changes")
                        .with(csrf())
                        .with(cast.as(cast.director()))
                        .param("date", "2026-11-25")
                        .param("kind", "DAY_OFF")
                        .param("note", "карантин"))
                .hasStatus(404);
        assertThat(desk.ownDays()).isEmpty();
    }
}
