package school.helpdesk.requests.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.helpdesk.school.Week;
import school.helpdesk.workdays.CountFrom;
import school.helpdesk.workdays.WorkingCalendar;

class PromiseRuleTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Krasnoyarsk");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Week.FIVE_DAYS, CountFrom.NEXT_DAY);

    @ParameterizedTest(name = "asked {0}, a reception {1}: answered by {2}")
    @CsvSource({
        "2026-11-24T10:00, 2026-11-24T14:00, 2026-11-24T15:30",
        // Exactly one hour is enough, a second less is not.
        "2026-11-24T13:00, 2026-11-24T14:00, 2026-11-24T15:30",
        "2026-11-24T13:00:01, 2026-11-24T14:00, 2026-11-27T00:00",
        // Four and five working days ahead, and the sixth.
        "2026-11-24T10:00, 2026-11-30T14:00, 2026-11-30T15:30",
        "2026-11-24T10:00, 2026-12-01T14:00, 2026-12-01T15:30",
        "2026-11-24T10:00, 2026-12-02T14:00, 2026-11-27T00:00",
        // In the evening, after the last reception of the day.
        "2026-11-24T23:59, 2026-11-26T14:00, 2026-11-26T15:30",
        // On a Saturday: the five days are Monday to Friday.
        "2026-11-28T12:00, 2026-12-04T14:00, 2026-12-04T15:30",
        "2026-11-28T12:00, 2026-12-07T14:00, 2026-12-02T00:00",
        // Over New Year: the fifth working day after 30 December 2026 is 15 January.
        "2026-12-30T10:00, 2027-01-15T14:00, 2027-01-15T15:30",
        "2026-12-30T10:00, 2027-01-18T14:00, 2027-01-13T00:00",
    })
    void promisesTheEndOfTheFirstReceptionOrOfTheSecondWorkingDay(String asked, String reception, String until) {
        assertThat(promise(asked, reception).until()).isEqualTo(at(until));
    }

    @Test
    void saysWhatThePromiseRestsOn() {
        var byReception = promise("2026-11-24T10:00", "2026-11-26T14:00");
        assertThat(byReception.basis()).isEqualTo(Promise.Basis.RECEPTION);
        assertThat(byReception.place()).isEqualTo("каб. 214");
        var byTerm = promise("2026-11-24T10:00", "2027-11-26T14:00");
        assertThat(byTerm.basis()).isEqualTo(Promise.Basis.TERM);
        assertThat(byTerm.since()).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void takesTheFirstOfSeveral() {
        assertThat(promise("2026-11-24T10:00", "2026-11-24T10:30", "2026-11-25T09:00", "2026-11-26T14:00")
                        .until())
                .isEqualTo(at("2026-11-25T10:30"));
    }

    @Test
    void isKeptUntilTheVeryInstantAndLateFromItOn() {
        var promise = promise("2026-11-24T10:00", "2026-11-24T14:00");
        assertThat(promise.isLate(at("2026-11-24T15:29:59"))).isFalse();
        assertThat(promise.isLate(at("2026-11-24T15:30").minusMillis(1))).isFalse();
        assertThat(promise.isLate(at("2026-11-24T15:30"))).isTrue();
    }

    private static Promise promise(String asked, String... receptions) {
        var held = List.of(receptions).stream()
                .map(starts -> new Hours(at(starts), at(starts).plusSeconds(5400), "каб. 214"))
                .toList();
        Receptions first = (earliest, last) -> first(held, earliest, last);
        return new PromiseRule(CALENDAR, ZONE, first).from(at(asked));
    }

    private static Optional<Hours> first(List<Hours> held, Instant earliest, LocalDate last) {
        return held.stream()
                .filter(hours -> !hours.starts().isBefore(earliest))
                .filter(hours -> !LocalDate.ofInstant(hours.starts(), ZONE).isAfter(last))
                .findFirst();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
