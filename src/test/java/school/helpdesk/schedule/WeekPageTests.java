package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Audience;

@PageTest
class WeekPageTests {

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
    }
}
