package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;

/** «What happens if I call now?», for people and for scripts. */
@PageTest
class SupportPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    SchoolDesk school;

    @Test
    void tellsScriptsWhatIsClosedAtNightInMoscow() {
        assertThat(mvc.get().uri("/support.json?at=2026-11-23T20:59:59Z"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*")
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"at":"2026-11-23T20:59:59Z",
                         "email":{"registration":"OPEN","processing":"CLOSED","processingOpens":"2026-11-24T06:00:00Z"},
                         "phone":{"registration":"CLOSED","voiceMessage":true,"registrationOpens":"2026-11-24T06:00:00Z",
                                  "processing":"CLOSED","processingOpens":"2026-11-24T06:00:00Z"}}""");
    }

    @Test
    void tellsScriptsWhatIsOpenByDay() {
        assertThat(mvc.get().uri("/support.json?at=2027-01-01T06:00:00Z"))
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"at":"2027-01-01T06:00:00Z","email":{"registration":"OPEN","processing":"OPEN"},
                         "phone":{"registration":"OPEN","voiceMessage":false,"processing":"OPEN"}}""");
    }

    @Test
    void answersForNowWhenNoMomentIsAsked() {
        clock.set(Instant.parse("2026-11-24T18:00:00Z"));
        assertThat(mvc.get().uri("/support.json"))
                .bodyText()
                .contains("\"at\":\"2026-11-24T18:00:00Z\"", "\"voiceMessage\":true");
        assertThat(mvc.get().uri("/support"))
                .hasStatusOk()
                .bodyText()
                .contains("Если обратиться сейчас", "В Москве 21:00, 24 ноября. В школе 01:00, 25 ноября.")
                .contains("Оставьте голосовое сообщение", "среда, 25 ноября 2026, 13:00", "через 12 часов")
                .contains("с 13:00 до 01:00 следующего дня", "не меняет никто");
    }

    @Test
    void looksAtAnotherTimeOnTheSchoolsClocks() {
        assertThat(mvc.get().uri("/support?date=2026-11-26&time=13:00"))
                .bodyText()
                .contains("Если обратиться в это время: четверг, 26 ноября 2026, 13:00", "Оператор ответит")
                .contains(
                        "обрабатывают прямо сейчас, до 21:00 по Москве (в школе будет 01:00)",
                        "value=\"2026-11-26\"",
                        "value=\"13:00\"");
        assertThat(mvc.get().uri("/support?date=2026-11-26&time=12:59"))
                .bodyText()
                .contains("Оператор не ответит");
    }

    @Test
    void speaksEnglish() {
        assertThat(mvc.get().uri("/support?date=2026-11-26&time=12:59").cookie(new Cookie("lang", "en")))
                .bodyText()
                .contains("Leave a voice message", "nobody changes them in the portal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "завтра",
                "2026-11-23",
                "2026-11-23T25:00:00Z",
                "9999-12-31T23:59:59Z",
                "+1000000000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "1999-12-31T23:59:59Z",
                "2101-01-01T00:00:00Z",
                "<script>"
            })
    void tellsScriptsWhichMomentIsNone(String at) {
        assertThat(mvc.get().uri("/support.json").param("at", at))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.error")
                .asString()
                .containsAnyOf("Введите момент времени", "с 2000 по 2100 год");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 12:00, Введите дату",
        "9999-12-31, 12:00, с 2000 по 2100",
        "2026-11-26, 25:00, Введите время",
        "2026-11-26, полдень, Введите время"
    })
    void sendsATimeBackThatIsNone(String date, String time, String word) {
        assertThat(mvc.get().uri("/support").param("date", date).param("time", time))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", word, "value=\"" + date + "\"", "value=\"" + time + "\"");
    }

    @Test
    void namesTheWaysToSupportOrWhereToFindThem() {
        assertThat(mvc.get().uri("/support")).bodyText().contains("ищите в самом журнале");
        var known = school.profile();
        school.change(new SchoolProfile(
                known.name(),
                known.shortName(),
                known.town(),
                known.address(),
                known.phone(),
                known.email(),
                known.site(),
                "+7 (900) 000-00-99",
                "support@journal.example",
                known.zone(),
                known.week()));
        assertThat(mvc.get().uri("/support"))
                .bodyText()
                .contains("tel:+79000000099", "mailto:support@journal.example")
                .doesNotContain("ищите в самом журнале");
    }

    @Test
    void isFoundFromHomeAndFromEveryPage() {
        assertThat(mvc.get().uri("/")).bodyText().contains("href=\"/support\"", "Школа не смогла помочь");
        assertThat(mvc.get().uri("/schedule")).bodyText().contains("href=\"/support\"");
    }
}
