package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;

@PageTest
class WorkdayPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    SqlCount sql;

    @Autowired
    TravelClock clock;

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
    void asksTheDatabaseAsOftenForManyChangesAsForNone() {
        open();
        var before = sql.of(this::open);
        for (int day = 1; day <= 28; day++)
            desk.change(new OwnDay(freeDay(day), ChangeKind.WORKING, "занятия " + day), cast.admin());
        open();
        clock.forward(Duration.ofMinutes(1));
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
