package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of Support, instant by instant. */
class SupportTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId KRASNOYARSK = ZoneId.of("Asia/Krasnoyarsk");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-12-31", "2027-01-01", "2028-02-29", "2026-06-12"})
    void answersCallsFromNineToNineInMoscowOnEveryDay(LocalDate day) {
        for (int minute = 0; minute < 24 * 60; minute++) {
            var moment = day.atStartOfDay(MOSCOW).plusMinutes(minute).toInstant();
            var answer = Support.at(moment);
            var open = minute >= 9 * 60 && minute < 21 * 60;
            assertThat(answer.isVoiceMessage()).as("%s", moment).isEqualTo(!open);
            assertThat(answer.isProcessing()).as("%s", moment).isEqualTo(open);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-12-31", "2027-01-01"})
    void answersCallsFromOneToOneInKrasnoyarsk(LocalDate day) {
        for (int minute = 0; minute < 24 * 60; minute++) {
            var moment = day.atStartOfDay(KRASNOYARSK).plusMinutes(minute).toInstant();
            var open = minute < 60 || minute >= 13 * 60;
            assertThat(Support.at(moment).isVoiceMessage()).as("%s", moment).isEqualTo(!open);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:59:59.999999999Z, true",
        "2026-11-23T06:00:00Z, false",
        "2026-11-23T17:59:59.999999999Z, false",
        "2026-11-23T18:00:00Z, true",
        "2026-12-31T20:59:59Z, true",
        "2026-12-31T21:00:00Z, true",
        "2027-01-01T06:00:00Z, false"
    })
    void includesTheInstantOfOpeningAndNotThatOfClosing(Instant moment, boolean voice) {
        assertThat(Support.at(moment).isVoiceMessage()).isEqualTo(voice);
    }

    @Test
    void registersLettersAtEveryInstantOfTheYear() {
        var moment = Instant.parse("2026-12-31T00:00:00Z");
        for (int hour = 0; hour < 24 * 15; hour++) {
            var then = moment.plus(Duration.ofHours(hour));
            assertThat(Support.at(then).byEmail()).isEqualTo(then);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T02:00:00Z, 2026-11-23T06:00:00Z, 2026-11-23T18:00:00Z",
        "2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z, 2026-11-23T18:00:00Z",
        "2026-11-23T18:00:00Z, 2026-11-24T06:00:00Z, 2026-11-24T18:00:00Z",
        "2026-11-23T20:59:59Z, 2026-11-24T06:00:00Z, 2026-11-24T18:00:00Z",
        "2026-11-23T21:00:00Z, 2026-11-24T06:00:00Z, 2026-11-24T18:00:00Z",
        "2026-12-31T19:00:00Z, 2027-01-01T06:00:00Z, 2027-01-01T18:00:00Z"
    })
    void tellsWhenItGoesOnAndUntilWhen(Instant moment, Instant opens, Instant closes) {
        var answer = Support.at(moment);
        assertThat(answer.byPhone()).isEqualTo(opens);
        assertThat(answer.processed()).isEqualTo(opens);
        assertThat(answer.until()).isEqualTo(closes);
    }

    /** Until 2014 the clocks of Moscow were changed; the rules follow the clocks on the wall there. */
    @Test
    void followsTheClocksOfMoscow() {
        assertThat(Support.at(Instant.parse("2014-07-01T05:00:00Z")).isVoiceMessage())
                .isFalse();
        assertThat(Support.at(Instant.parse("2014-11-01T05:00:00Z")).isVoiceMessage())
                .isTrue();
    }

    @Test
    void neverOpensInThePast() {
        var first = Instant.parse("2026-01-01T00:00:00Z");
        for (int step = 0; step < 2000; step++) {
            var moment = first.plus(step * 263L, ChronoUnit.MINUTES);
            var answer = Support.at(moment);
            assertThat(answer.byPhone()).isBetween(moment, moment.plus(Duration.ofHours(12)));
            assertThat(answer.until()).isBetween(moment.plusMillis(1), moment.plus(Duration.ofHours(24)));
        }
    }
}
