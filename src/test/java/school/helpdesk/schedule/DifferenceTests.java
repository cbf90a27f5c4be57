package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Papers.line;
import static school.helpdesk.schedule.Scenes.once;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.helpdesk.kernel.PersonId;

class DifferenceTests {

    private static final PersonId WHO = PersonId.fresh();
    private static final UUID SERIES = UUID.randomUUID();
    private static final Reception MONDAYS = weekly(MONDAY, "14:00", "15:00", WHO);
    private static final Reception TUESDAYS = weekly(TUESDAY, "14:00", "15:00", WHO);
    private static final Reception FRIDAYS = weekly(FRIDAY, "14:00", "15:00", WHO);

    @Test
    void isNothingBetweenTheSame() {
        var difference = between(List.of(line(SERIES, MONDAYS)), List.of(line(SERIES, MONDAYS)));
        assertThat(difference.isNothing()).isTrue();
        assertThat(difference.unchanged()).isOne();
    }

    @Test
    void namesWhatCameAndWhatWent() {
        var kept = line(SERIES, MONDAYS);
        var difference = between(List.of(kept, line(TUESDAYS)), List.of(line(SERIES, MONDAYS), line(FRIDAYS)));
        assertThat(difference.added()).containsExactly(FRIDAYS);
        assertThat(difference.removed()).containsExactly(TUESDAYS);
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.unchanged()).isOne();
        assertThat(difference.isNothing()).isFalse();
    }

    @Test
    void namesEveryFieldOfAChangedLine() {
        var after = weekly(FRIDAY, "14:30", "15:00", WHO);
        var difference = between(List.of(line(SERIES, MONDAYS)), List.of(line(SERIES, after)));
        assertThat(difference.changed())
                .containsExactly(new Difference.Change(
                        MONDAYS,
                        after,
                        List.of(
                                new Difference.FieldChange("weekday", MONDAY, FRIDAY),
                                new Difference.FieldChange("from", LocalTime.of(14, 0), LocalTime.of(14, 30)))));
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.unchanged()).isZero();
    }

    @Test
    void saysWhenSomethingIsNoLongerSaid() {
        var after = once("2026-12-05", "14:00", "15:00", WHO);
        assertThat(between(List.of(line(SERIES, MONDAYS)), List.of(line(SERIES, after)))
                        .changed()
                        .get(0)
                        .fields())
                .containsExactly(
                        new Difference.FieldChange("kind", Kind.WEEKLY, Kind.ONCE),
                        new Difference.FieldChange("weekday", MONDAY, null),
                        new Difference.FieldChange("date", null, LocalDate.of(2026, 12, 5)));
    }

    @Test
    void takesLinesThatSayTheSameForTheSameWhateverTheirSeries() {
        var difference = between(List.of(line(MONDAYS), line(TUESDAYS)), List.of(line(TUESDAYS), line(MONDAYS)));
        assertThat(difference.isNothing()).isTrue();
        assertThat(difference.unchanged()).isEqualTo(2);
    }

    @Test
    void countsEveryLineButOnce() {
        var difference = between(List.of(line(MONDAYS)), List.of(line(MONDAYS), line(MONDAYS)));
        assertThat(difference.added()).containsExactly(MONDAYS);
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.unchanged()).isOne();
    }

    @Test
    void namesWhatChangedInTheHeading() {
        var after = new Heading("Другой", Scenes.FIRST.plusDays(1), Scenes.LAST);
        var difference = Difference.between(year(), List.of(), after, List.of());
        assertThat(difference.heading())
                .containsExactly(
                        new Difference.FieldChange("title", year().title(), "Другой"),
                        new Difference.FieldChange("effectiveFrom", Scenes.FIRST, Scenes.FIRST.plusDays(1)));
        assertThat(difference.isNothing()).isFalse();
    }

    private static Difference between(List<Line> before, List<Line> after) {
        return Difference.between(year(), before, year(), after);
    }
}
