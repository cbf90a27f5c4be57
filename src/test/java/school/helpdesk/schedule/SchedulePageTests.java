package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Audience;

@PageTest
class SchedulePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    SqlCount sql;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    OccurrenceDesk occurrences;

    @Autowired
    ScheduleDesk desk;

    Reception tuesday;

    @BeforeEach
    void casts() {
        tuesday = weekly(TUESDAY, "14:00", "15:30", cast.consultant());
    }

    private void approved(Reception... lines) {
        Scenes.approved(drafts, signing, cast, year(), lines);
    }

    @Test
    void saysWhoReceivesNext() {
        approved(tuesday);
        assertThat(mvc.get().uri("/schedule"))
                .hasStatusOk()
                .bodyText()
                .contains("Ближайший приём", "вторник, 24 ноября 2026, с 14:00 до 15:30", "Соболева Мария Павловна")
                .contains("каб. 214", "Родителям", "23 ноября — 29 ноября 2026", "График № 1")
                .doesNotContain("Отменить или заменить");
    }

    @Test
    void saysWhoReceivesNow() {
        approved(tuesday);
        clock.setLocal("2026-11-24T15:29");
        assertThat(mvc.get().uri("/schedule")).bodyText().contains("Сейчас идёт приём", "до 15:30", "Идёт сейчас");
        clock.setLocal("2026-11-24T15:30");
        assertThat(mvc.get().uri("/schedule")).bodyText().contains("вторник, 1 декабря 2026, с 14:00 до 15:30");
    }

    @Test
    void leafsThroughTheYearAndNoFurther() {
        approved(tuesday);
        assertThat(mvc.get().uri("/schedule?week=2026-W53"))
                .hasStatusOk()
                .bodyText()
                .contains("28 декабря — 3 января 2027", "вторник, 29 декабря", "week=2026-W52", "week=2027-W01");
        assertThat(mvc.get().uri("/schedule?week=2026-W36")).bodyText().doesNotContain("rel=\"prev");
        assertThat(mvc.get().uri("/schedule?week=2027-W22")).bodyText().doesNotContain("rel=\"next");
    }

    @Test
    void showsWhyADayFallsOut() {
        approved(weekly(WEDNESDAY, "14:00", "15:30", cast.consultant()));
        assertThat(mvc.get().uri("/schedule?week=2026-W45"))
                .hasStatusOk()
                .bodyText()
                .contains("Приёма не будет", "День народного единства");
    }

    @Test
    void showsOnlyWhatIsForTheReader() {
        approved(
                tuesday,
                Scenes.reception(Kind.WEEKLY, FRIDAY, null, "08:00", "09:00", cast.consultant(), Audience.EMPLOYEES));
        assertThat(mvc.get().uri("/schedule?audience=EMPLOYEES"))
                .bodyText()
                .contains("с 08:00 до 09:00")
                .doesNotContain("с 14:00 до 15:30");
        assertThat(mvc.get().uri("/schedule?audience=PARENTS")).bodyText().doesNotContain("с 08:00 до 09:00");
        assertThat(mvc.get().uri("/schedule?audience=nonsense")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-W54",
                "2026-W00",
                "2027-W53",
                "0000-W01",
                "9999-W52",
                "2026-49",
                "2026-W49-1",
                "x",
                "٢٠٢٦-W49"
            })
    void findsNoWeekThatIsNone(String week) {
        approved(tuesday);
        assertThat(mvc.get().uri("/schedule").queryParam("week", week))
                .hasStatus(404)
                .bodyText()
                .contains("Такой недели нет", "23 ноября — 29 ноября 2026");
    }

    @Test
    void isFriendlyWhenNothingIsInForce() {
        assertThat(mvc.get().uri("/schedule")).hasStatusOk().bodyText().contains("На эту неделю графика нет");
        Scenes.approved(
                drafts,
                signing,
                cast,
                new Heading("Зима", LocalDate.of(2027, 1, 11), LocalDate.of(2027, 3, 1)),
                tuesday);
        assertThat(mvc.get().uri("/schedule"))
                .bodyText()
                .contains("Следующий график начинает действовать 11 января 2027", "вторник, 12 января 2027");
        assertThat(mvc.get().uri("/schedule/versions/1")).bodyText().contains("Этот график ещё не действует");
    }

    @Test
    void showsCancelledAndSubstitutedOnesAtOnce() {
        approved(tuesday, weekly(THURSDAY, "14:00", "15:30", cast.consultant()));
        var week = desk.timetable(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29))
                .occurrences();
        occurrences.cancel(week.get(0).id(), "Педсовет <b>", cast.consultant());
        occurrences.substitute(week.get(1).id(), cast.consultant2(), "Курсы", cast.consultant());
        assertThat(mvc.get().uri("/schedule"))
                .bodyText()
                .contains(
                        "Приём отменён",
                        "Педсовет &lt;b&gt;",
                        "Замена",
                        "Лугин Пётр Павловна",
                        "Вместо: Соболева",
                        "Курсы")
                .contains("четверг, 26 ноября 2026, с 14:00 до 15:30");
        var json = body(
                mvc.get().uri("/schedule.json?from=2026-11-23&to=2026-11-29").exchange());
        assertThat(json).contains("\"state\":\"CANCELLED\"", "\"state\":\"SUBSTITUTED\"");
    }

    @Test
    void tellsEveryVersionForGood() {
        approved(tuesday);
        assertThat(mvc.get().uri("/schedule/versions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Этот график действует", "Громова Елена Павловна", "Директор", "24 ноября 2026, 10:00")
                .contains("не квалифицированная электронная подпись");
        Scenes.approved(
                drafts,
                signing,
                cast,
                new Heading("Новый", LocalDate.of(2026, 11, 24), LocalDate.of(2027, 5, 31)),
                weekly(TUESDAY, "15:00", "16:00", cast.consultant()));
        assertThat(mvc.get().uri("/schedule/versions/1"))
                .bodyText()
                .contains("больше не действует", "Последний день: 23 ноября 2026", "Сегодня действует график № 2");
        assertThat(mvc.get().uri("/schedule/versions"))
                .hasStatusOk()
                .bodyText()
                .contains("Заменён новым", "Действует", "с 1 сентября 2026 по 23 ноября 2026");
        assertThat(mvc.get().uri("/schedule"))
                .bodyText()
                .contains("с 15:00 до 16:00")
                .doesNotContain("с 14:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "x", "99999999999999"})
    void findsNoVersionThatIsNone(String number) {
        assertThat(mvc.get().uri("/schedule/versions/" + number)).hasStatus(404);
    }

    @Test
    void tellsScriptsTheSameInJson() {
        approved(tuesday);
        var answer =
                mvc.get().uri("/schedule.json?from=2026-11-24&to=2026-11-24").exchange();
        assertThat(answer).hasStatusOk().hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(body(answer))
                .startsWith("{\"version\":1,\"zone\":\"Asia/Krasnoyarsk\",\"occurrences\":[{\"id\":\"")
                .contains("""
                        "date":"2026-11-24","starts":"2026-11-24T14:00:00+07:00","ends":"2026-11-24T15:30:00+07:00",\
                        "place":"каб. 214","means":"IN_PERSON","audience":"PARENTS","consultant":"Соболева Мария Павловна",\
                        "state":"HELD","slots":[{"starts":"2026-11-24T14:00:00+07:00","free":1},\
                        {"starts":"2026-11-24T14:15:00+07:00","free":1},""");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200",
        "'?from=2026-11-23', 200",
        "'?to=2026-11-23', 200",
        "'?from=2026-09-01&to=2026-12-01', 200",
        "'?from=2026-09-01&to=2026-12-02', 400",
        "'?from=2026-11-24&to=2026-11-23', 400",
        "'?from=2026-02-30', 400",
        "'?from=1999-12-31&to=2000-01-02', 400",
        "'?from=9999-12-31', 400",
        "'?from=-999999999-01-01', 400",
        "'?to=+999999999-12-31', 400",
        "'?from=x&to=y', 400"
    })
    void answersOnlyAPeriodThatMakesSense(String query, int status) {
        var answer = mvc.get().uri("/schedule.json" + query).exchange();
        assertThat(answer).hasStatus(status).hasContentType("application/json");
        assertThat(answer).hasHeader("Access-Control-Allow-Origin", "*");
        if (status == 400) assertThat(body(answer)).startsWith("{\"error\":\"").containsPattern("\\p{IsCyrillic}");
    }

    @Test
    void takesNoMoreStatementsForManyLinesAndVersions() {
        approved(tuesday);
        mvc.get().uri("/schedule").exchange();
        var few = statements();
        var draft = new AtomicReference<>(drafts.begin(
                new Heading("Большой", LocalDate.of(2026, 11, 1), LocalDate.of(2027, 6, 1)), null, cast.consultant()));
        for (int i = 0; i < Schedule.MOST_LINES; i++)
            drafts.add(
                    draft.get(),
                    Scenes.quick(
                            java.time.DayOfWeek.of(i % 5 + 1),
                            "%02d:%02d".formatted(i / 5 / 4 + 7, i / 5 % 4 * 15),
                            "%02d:%02d".formatted(i / 5 / 4 + 7, i / 5 % 4 * 15 + 14),
                            cast.consultant()),
                    cast.consultant());
        assertThat(signing.submit(draft.get(), cast.consultant())).isEmpty();
        signing.approve(draft.get(), null, cast.director());
        for (int i = 2; i < 12; i++)
            Scenes.approved(
                    drafts,
                    signing,
                    cast,
                    new Heading("Версия " + i, LocalDate.of(2026, 12, i), LocalDate.of(2027, 6, 1)),
                    tuesday,
                    weekly(FRIDAY, "14:00", "15:30", cast.consultant2()));
        assertThat(statements()).as("as with few").hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
    }

    private java.util.List<String> statements() {
        return sql.statements(() -> assertThat(mvc.get().uri("/schedule")).hasStatusOk());
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
