package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static school.helpdesk.schedule.Papers.line;
import static school.helpdesk.schedule.Scenes.meeting;
import static school.helpdesk.schedule.Scenes.once;
import static school.helpdesk.schedule.Scenes.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Audience;

class TimetableTests {

    private static final PersonId ONE = PersonId.fresh();
    private static final PersonId TWO = PersonId.fresh();
    private static final Signature MADE = Papers.made();
    private static final Version FIRST = new Version(UUID.randomUUID(), 1, Scenes.year());

    @Test
    void goesRoundTheTurnOfTheYearThroughWeek53() {
        var timetable = timetable("2026-12-28", "2027-01-15", weekly(FRIDAY, "14:00", "15:00", ONE));
        assertThat(timetable.occurrences()).extracting(Occurrence::date).containsExactly(day("2027-01-15"));
        assertThat(timetable.fallenOutOn(day("2027-01-01"))).hasSize(1);
        assertThat(timetable.fallenOutOn(day("2027-01-08"))).hasSize(1);
        assertThat(timetable("2026-12-28", "2027-01-03", weekly(TUESDAY, "14:00", "15:00", ONE))
                        .occurrences())
                .extracting(Occurrence::date)
                .containsExactly(day("2026-12-29"));
    }

    @Test
    void lastsFromTheFirstDayOfTheScheduleToTheLast() {
        var timetable = timetable("2026-08-01", "2027-06-30", weekly(MONDAY, "14:00", "15:00", ONE));
        assertThat(timetable.occurrences()).first().extracting(Occurrence::date).isEqualTo(day("2026-09-07"));
        assertThat(timetable.occurrences()).last().extracting(Occurrence::date).isEqualTo(day("2027-05-31"));
    }

    @Test
    void letsOnlyWeeklyOnesFallOutOnADayOff() {
        var timetable = timetable(
                "2026-11-28",
                "2026-11-28",
                weekly(SATURDAY, "14:00", "15:00", ONE),
                once("2026-11-28", "10:00", "11:00", ONE),
                meeting("2026-11-28", "12:00", "13:00", ONE));
        assertThat(timetable.occurrences())
                .extracting(Occurrence::kind)
                .containsExactly(Kind.ONCE, Kind.PARENT_MEETING);
        assertThat(timetable.fallenOutOn(day("2026-11-28")))
                .extracting(FallenOut::reception)
                .containsExactly(weekly(SATURDAY, "14:00", "15:00", ONE));
    }

    @Test
    void tellsInOrderWhoReceivesWhen() {
        var timetable = timetable(
                "2026-11-23",
                "2026-11-25",
                weekly(TUESDAY, "14:00", "15:30", ONE),
                weekly(TUESDAY, "08:00", "09:00", TWO),
                weekly(WEDNESDAY, "07:00", "08:00", ONE),
                weekly(MONDAY, "18:00", "19:00", ONE));
        assertThat(timetable.occurrences())
                .extracting(occurrence -> occurrence.date() + " " + occurrence.from())
                .containsExactly("2026-11-23 18:00", "2026-11-24 08:00", "2026-11-24 14:00", "2026-11-25 07:00");
        var second = timetable.occurrencesOn(day("2026-11-24")).get(1);
        assertThat(second.starts()).isEqualTo("2026-11-24T07:00:00Z");
        assertThat(second.ends()).isEqualTo("2026-11-24T08:30:00Z");
        assertThat(second.slots()).hasSize(6).first().isEqualTo(new Slot(second.starts(), 1));
    }

    @Test
    void offersOnlySlotsThatFitInWholeAndNoneAtAMeeting() {
        var week = timetable(
                "2026-11-23",
                "2026-11-29",
                weekly(MONDAY, "14:00", "14:44", ONE),
                meeting("2026-11-28", "14:00", "16:00", ONE));
        assertThat(week.occurrences().get(0).slots())
                .extracting(Slot::starts)
                .containsExactly(Instant.parse("2026-11-23T07:00:00Z"), Instant.parse("2026-11-23T07:15:00Z"));
        assertThat(week.occurrences().get(1).slots()).isEmpty();
    }

    @Test
    void showsWhatWasCancelledWithItsReason() {
        var line = line(weekly(TUESDAY, "14:00", "15:00", ONE));
        var id = new OccurrenceId(line.series(), day("2026-11-24"));
        var said = Map.of(id, new Cancellation(id, MADE, "Педсовет"));
        var also = Map.of(id, new Substitution(id, TWO, MADE, "Курсы"));
        var timetable = publication(List.of(line), said, also).timetable(day("2026-11-24"), day("2026-12-01"));
        assertThat(timetable.occurrences())
                .extracting(Occurrence::state, Occurrence::reason)
                .containsExactly(tuple(OccurrenceState.CANCELLED, "Педсовет"), tuple(OccurrenceState.HELD, ""));
    }

    @Test
    void showsWhoReceivesInsteadOfWhom() {
        var line = line(weekly(TUESDAY, "14:00", "15:00", ONE));
        var id = new OccurrenceId(line.series(), day("2026-11-24"));
        var held = substituted(line, id, TWO);
        assertThat(held.state()).isEqualTo(OccurrenceState.SUBSTITUTED);
        assertThat(held.consultant()).isEqualTo(TWO);
        assertThat(held.planned()).isEqualTo(ONE);
        assertThat(held.reason()).isEqualTo("Курсы");
        var back = substituted(line, id, ONE);
        assertThat(back.state()).isEqualTo(OccurrenceState.HELD);
        assertThat(back.reason()).isEmpty();
    }

    @Test
    void keepsTheIdOfAnOccurrenceFromVersionToVersion() {
        var series = UUID.randomUUID();
        var second = new Version(UUID.randomUUID(), 2, new Heading("Новый", day("2026-11-24"), day("2027-05-31")));
        var lines = Map.of(
                FIRST.id(), List.of(line(series, weekly(TUESDAY, "14:00", "15:00", ONE))),
                second.id(), List.of(line(series, weekly(TUESDAY, "16:00", "17:00", TWO))));
        var before = publish(List.of(FIRST), lines).timetable(day("2026-11-23"), day("2026-11-29"));
        var after = publish(List.of(FIRST, second), lines).timetable(day("2026-11-23"), day("2026-11-29"));
        assertThat(after.occurrences().get(0).id())
                .isEqualTo(before.occurrences().get(0).id());
        assertThat(after.occurrences()).extracting(Occurrence::consultant).containsExactly(TWO);
        assertThat(after.firstVersion()).contains(FIRST);
        assertThat(OccurrenceId.of(after.occurrences().get(0).id().toString()))
                .isEqualTo(new OccurrenceId(series, day("2026-11-24")));
    }

    @Test
    void findsTheFirstThatBeginsFromAMomentOn() {
        var timetable = timetable(
                "2026-11-23",
                "2026-11-29",
                weekly(MONDAY, "14:00", "15:00", ONE),
                weekly(FRIDAY, "14:00", "15:00", ONE));
        var monday = Instant.parse("2026-11-23T07:00:00Z");
        var last = day("2026-11-27");
        var friday = timetable.occurrences().get(1);
        assertThat(timetable.firstBeginningFrom(monday, last, Audience.PARENTS))
                .contains(timetable.occurrences().get(0));
        assertThat(timetable.firstBeginningFrom(monday.plusSeconds(1), last, Audience.PARENTS))
                .contains(friday);
        assertThat(timetable.firstBeginningFrom(monday, last, Audience.EMPLOYEES))
                .isEmpty();
        assertThat(timetable.firstBeginningFrom(monday.plusSeconds(1), last.minusDays(1), Audience.PARENTS))
                .isEmpty();
    }

    private static Occurrence substituted(Line line, OccurrenceId id, PersonId by) {
        var said = Map.of(id, new Substitution(id, by, MADE, "Курсы"));
        return publication(List.of(line), Map.of(), said)
                .timetable(id.date(), id.date())
                .find(id)
                .orElseThrow();
    }

    private static Timetable timetable(String from, String to, Reception... said) {
        var lines = Arrays.stream(said).map(Papers::line).toList();
        return publication(lines, Map.of(), Map.of()).timetable(day(from), day(to));
    }

    private static Publication publication(
            List<Line> lines, Map<OccurrenceId, Cancellation> cancelled, Map<OccurrenceId, Substitution> substituted) {
        return new Publication(
                new Versions(List.of(FIRST)),
                Map.of(FIRST.id(), lines),
                cancelled,
                substituted,
                TimetableTests::workday,
                TravelClock.SCHOOL);
    }

    private static Publication publish(List<Version> versions, Map<UUID, List<Line>> lines) {
        return new Publication(
                new Versions(versions), lines, Map.of(), Map.of(), TimetableTests::workday, TravelClock.SCHOOL);
    }

    private static boolean workday(LocalDate day) {
        return day.getDayOfWeek().compareTo(FRIDAY) <= 0
                && (day.isBefore(day("2027-01-01")) || day.isAfter(day("2027-01-08")));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
