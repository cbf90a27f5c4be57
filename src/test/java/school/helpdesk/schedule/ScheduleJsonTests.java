package school.helpdesk.schedule;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;

@PageTest
class ScheduleJsonTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

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
    void offersNoTimeThatHasBegunOrIsTooNearToSignUpFor() {
        approved(tuesday);
        clock.setLocal("2026-11-24T12:15:01");
        var json = body(
                mvc.get().uri("/schedule.json?from=2026-11-17&to=2026-11-24").exchange());
        assertThat(json)
                .contains("\"2026-11-24T14:15:00+07:00\",\"free\":0", "\"2026-11-24T14:30:00+07:00\",\"free\":1")
                .containsPattern("2026-11-17T15:15:00[+]07:00\",\"free\":0")
                .doesNotContainPattern("2026-11-17T[0-9:]+[+]07:00\",\"free\":1");
        clock.setLocal("2026-11-24T12:15");
        assertThat(body(mvc.get().uri("/schedule.json?from=2026-11-24").exchange()))
                .contains("\"2026-11-24T14:15:00+07:00\",\"free\":1");
    }

    @Test
    void tellsScriptsWhatWasCancelledAndSubstituted() {
        approved(tuesday, weekly(THURSDAY, "14:00", "15:30", cast.consultant()));
        var week = desk.timetable(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29))
                .occurrences();
        occurrences.cancel(week.get(0).id(), "Педсовет", cast.consultant());
        occurrences.substitute(week.get(1).id(), cast.consultant2(), "Курсы", cast.consultant());
        var json = body(
                mvc.get().uri("/schedule.json?from=2026-11-23&to=2026-11-29").exchange());
        assertThat(json)
                .contains("\"state\":\"CANCELLED\"", "\"state\":\"SUBSTITUTED\"")
                .contains("\"consultant\":\"Лугин Пётр Павловна\"");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
