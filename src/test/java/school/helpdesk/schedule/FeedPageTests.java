package school.helpdesk.schedule;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Audience;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkdayDesk;

@PageTest
class FeedPageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    OccurrenceDesk occurrences;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    WorkdayDesk workdays;

    @Autowired
    TravelClock clock;

    @Test
    void feedsCalendarsTheScheduleInForce() {
        approve(year());
        var answer = get("");
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8");
        var held = desk.timetable(Scenes.FIRST, Scenes.LAST).occurrences();
        assertThat(read("").shown())
                .extracting(Subscriber.Shown::starts)
                .containsExactlyElementsOf(held.stream().map(Occurrence::starts).toList());
    }

    @Test
    void isAnEmptyCalendarWhenNothingIsApproved() {
        assertThat(get("")).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8");
        assertThat(read("").events()).isEmpty();
    }

    @Test
    void givesTheSameBytesUntilSomethingChangesAndSaysSo() {
        approve(year());
        var first = get("");
        var tag = first.getResponse().getHeader(HttpHeaders.ETAG);
        clock.forward(Duration.ofDays(1));
        assertThat(get("").getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
        assertThat(known(tag)).hasStatus(304);
        var thursday = desk.timetable(TODAY, TODAY.plusDays(2)).occurrences().get(1);
        occurrences.cancel(thursday.id(), "Педсовет", cast.consultant());
        assertThat(known(tag)).hasStatusOk();
        assertThat(read("").events())
                .anyMatch(event -> Subscriber.text(event, Property.SUMMARY).startsWith("Отменено"));
    }

    @Test
    void tellsWhenTheSchoolChangedADay() {
        approve(year());
        clock.forward(Duration.ofHours(1));
        workdays.change(new OwnDay(LocalDate.of(2026, 12, 1), ChangeKind.DAY_OFF, "Карантин"), cast.admin());
        clock.forward(Duration.ofHours(1));
        workdays.remove(LocalDate.of(2026, 12, 1), cast.admin());
        assertThat(read("").events())
                .extracting(event -> Subscriber.text(event, Property.LAST_MODIFIED) + " "
                        + Subscriber.text(event, Property.SEQUENCE))
                .containsExactly("20261124T050000Z 2", "20261124T030000Z 0");
    }

    @Test
    void countsEveryWordAboutOneOccurrence() {
        approve(year());
        var thursday =
                desk.timetable(TODAY, TODAY.plusDays(2)).occurrences().get(1).id();
        occurrences.substitute(thursday, cast.consultant(), "Курсы", cast.consultant());
        occurrences.substitute(thursday, cast.consultant2(), "Вернулся", cast.consultant());
        occurrences.cancel(thursday, "Педсовет", cast.consultant());
        var told = read("").events().stream()
                .filter(event -> Subscriber.has(event, Property.RECURRENCE_ID))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(Subscriber.text(told.get(0), Property.SEQUENCE)).isEqualTo("3");
    }

    @Test
    void forgetsVersionsThatEndedHalfAYearAgo() {
        approve(new Heading("Старый", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)));
        clock.forward(Duration.ofDays(187));
        assertThat(read("").events()).hasSize(2);
        clock.forward(Duration.ofDays(2));
        assertThat(read("").events()).isEmpty();
    }

    @Test
    void keepsToTheFilterAndTheLanguage() {
        approve(year());
        assertThat(read("?audience=PARENTS").events()).hasSize(2);
        assertThat(read("?audience=EMPLOYEES").events()).hasSize(1);
        assertThat(read("?consultant=" + cast.consultant2()).events()).hasSize(1);
        assertThat(read("?consultant=" + UUID.randomUUID()).events()).isEmpty();
        assertThat(read("?audience=&consultant=&lang=").events()).hasSize(2);
        assertThat(text(get("?lang=en"))).contains("SUMMARY:Help with the electronic journal");
    }

    @ParameterizedTest
    @CsvSource({"audience=BOTH", "audience=parents", "consultant=x", "consultant=1-1-1-1-1", "lang=de", "lang=ru_RU"})
    void refusesNonsenseInWords(String query) {
        var answer = get("?" + query);
        assertThat(answer).hasStatus(400).hasHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
        assertThat(text(answer)).containsPattern("\\p{IsCyrillic}");
        assertThat(text(get("?audience=x&lang=en"))).doesNotContainPattern("\\p{IsCyrillic}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARENTS", "EMPLOYEES"})
    void saysOnThePageOfTheWeekHowToSubscribe(String audience) {
        assertThat(mvc.get().uri("/schedule"))
                .bodyText()
                .contains("Подписаться на календарь")
                .contains("value=\"http://localhost:8080/schedule.ics\"")
                .contains("href=\"webcal://localhost:8080/schedule.ics\"");
        assertThat(mvc.get().uri("/schedule?audience=" + audience))
                .bodyText()
                .contains("href=\"webcal://localhost:8080/schedule.ics?audience=" + audience + "\"");
    }

    private void approve(Heading heading) {
        var tuesday = Scenes.reception(Kind.WEEKLY, TUESDAY, null, "14:00", "15:30", cast.consultant(), Audience.BOTH);
        var thursday = weekly(THURSDAY, "14:00", "15:30", cast.consultant2());
        Scenes.approved(drafts, signing, cast, heading, tuesday, thursday);
    }

    private MvcTestResult get(String query) {
        return mvc.get().uri("/schedule.ics" + query).exchange();
    }

    private MvcTestResult known(String tag) {
        return mvc.get()
                .uri("/schedule.ics")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }

    private Subscriber read(String query) {
        return new Subscriber(get(query).getResponse().getContentAsByteArray());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
