package school.helpdesk.schedule;

import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Papers.line;
import static school.helpdesk.schedule.Scenes.weekly;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.helpdesk.kernel.PersonId;

/** A school where the clocks go forward on 29 March and back on 25 October 2026, at night. */
class ClockChangeTests {

    private static final PersonId WHO = PersonId.fresh();
    private static final String SPRING = "2026-03-29";
    private static final String AUTUMN = "2026-10-25";

    @ParameterizedTest
    @CsvSource({
        "2026-03-22, 10:00, 12:00, 2026-03-22T09:00:00Z, 2026-03-22T11:00:00Z",
        "2026-03-29, 10:00, 12:00, 2026-03-29T08:00:00Z, 2026-03-29T10:00:00Z",
        "2026-10-18, 10:00, 12:00, 2026-10-18T08:00:00Z, 2026-10-18T10:00:00Z",
        "2026-10-25, 10:00, 12:00, 2026-10-25T09:00:00Z, 2026-10-25T11:00:00Z",
        "2026-03-29, 01:00, 04:00, 2026-03-29T00:00:00Z, 2026-03-29T02:00:00Z",
        "2026-10-25, 01:00, 04:00, 2026-10-24T23:00:00Z, 2026-10-25T03:00:00Z"
    })
    void beginsAndEndsByTheClockOnTheWall(String date, String from, String to, String starts, String ends) {
        var held = on(date, from, to).get(0);
        assertThat(held.starts()).isEqualTo(starts);
        assertThat(held.ends()).isEqualTo(ends);
        assertThat(held.from()).isEqualTo(from);
        assertThat(held.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 8", "2026-10-25, 16", "2026-10-18, 12"})
    void offersAsManySlotsAsTheNightHasTimeFor(String date, int slots) {
        var held = on(date, "01:00", "04:00").get(0);
        assertThat(held.slots()).hasSize(slots);
        assertThat(held.slots())
                .extracting(Slot::starts)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void holdsNothingInTheHourThatIsNot() {
        assertThat(on(SPRING, "02:00", "03:00")).isEmpty();
        assertThat(on(AUTUMN, "02:00", "03:00")).hasSize(1);
    }

    @Test
    void keepsItsIdOnBothDays() {
        var series = UUID.randomUUID();
        assertThat(on(series, SPRING, "10:00", "12:00").get(0).id())
                .isEqualTo(new OccurrenceId(series, LocalDate.parse(SPRING)));
        assertThat(on(series, AUTUMN, "10:00", "12:00").get(0).id())
                .isEqualTo(new OccurrenceId(series, LocalDate.parse(AUTUMN)));
    }

    private static List<Occurrence> on(String date, String from, String to) {
        return on(UUID.randomUUID(), date, from, to);
    }

    private static List<Occurrence> on(UUID series, String date, String from, String to) {
        var year = new Heading("Год", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        var version = new Version(UUID.randomUUID(), 1, year);
        var day = LocalDate.parse(date);
        return new Publication(
                        new Versions(List.of(version)),
                        Map.of(version.id(), List.of(line(series, weekly(SUNDAY, from, to, WHO)))),
                        Map.of(),
                        Map.of(),
                        any -> true,
                        ZoneId.of("Europe/Berlin"))
                .timetable(day, day)
                .occurrences();
    }
}
