package school.helpdesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Papers.line;
import static school.helpdesk.schedule.Published.ONE;
import static school.helpdesk.schedule.Published.TWO;
import static school.helpdesk.schedule.Scenes.once;
import static school.helpdesk.schedule.Scenes.weekly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import school.helpdesk.people.PersonCard;
import school.helpdesk.school.Week;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.CountFrom;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkingCalendar;

/** A calendar that subscribed shows what the schedule holds: every time, no other, and with the right name. */
class FeedEqualityTests {

    private static final LocalDate EARLIEST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LATEST = LocalDate.of(2028, 6, 30);

    @ParameterizedTest
    @MethodSource("seeds")
    void showsInACalendarWhatTheScheduleHolds(int seed) {
        var random = new Random(seed);
        var published = new Published();
        published.zone = ZoneId.of(seed % 3 == 0 ? "Europe/Berlin" : "Asia/Krasnoyarsk");
        published.workday = calendar(random)::isWorkday;
        var lines = lines(random);
        published.version(heading(LocalDate.of(2026, 9, 1), random), lines.toArray(Line[]::new));
        for (int next = random.nextInt(3); next > 0; next--) {
            lines = changed(lines, random);
            var from = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(240));
            published.version(heading(from, random), lines.toArray(Line[]::new));
        }
        say(published, random);
        assertThat(published.read().shown()).isNotEmpty().isEqualTo(held(published));
    }

    static List<Integer> seeds() {
        return new Random(20261124).ints(40).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 01:00, 04:00",
        "Europe/Berlin, 02:00, 03:00",
        "Europe/Berlin, 02:30, 04:30",
        "Europe/Berlin, 00:00, 02:00",
        "Europe/Berlin, 14:00, 15:30",
        "Europe/Chisinau, 14:00, 15:30",
        "Asia/Vladivostok, 08:00, 09:30"
    })
    void keepsToTheClocksWhenTheyAreSet(String zone, String from, String to) {
        var published = new Published();
        published.zone = ZoneId.of(zone);
        published.workday = any -> true;
        var year = new Heading("Год", EARLIEST, LATEST);
        published.version(
                year,
                line(weekly(DayOfWeek.SUNDAY, from, to, ONE.id())),
                line(weekly(DayOfWeek.FRIDAY, from, to, ONE.id())));
        assertThat(published.read().shown()).hasSizeGreaterThan(100).isEqualTo(held(published));
    }

    @Test
    void showsNothingOfAnEmptyPeriod() {
        assertThat(new Published().read().shown()).isEmpty();
    }

    private static void say(Published published, Random random) {
        for (var occurrence : published.timetable(EARLIEST, LATEST).occurrences()) {
            var day = occurrence.date().toString();
            var line = line(occurrence.id().series(), once(day, "10:00", "11:00", ONE.id()));
            if (random.nextInt(12) == 0) published.substitute(line, day, anybody(random), "2026-09-02T03:00:00Z");
            if (random.nextInt(15) == 0) published.cancel(line, day, "2026-09-03T03:00:00Z");
        }
    }

    private static List<Subscriber.Shown> held(Published published) {
        return published.timetable(EARLIEST, LATEST).occurrences().stream()
                .filter(occurrence -> !occurrence.isCancelled())
                .map(held -> new Subscriber.Shown(held.starts(), held.ends(), summary(held)))
                .sorted()
                .toList();
    }

    private static String summary(Occurrence held) {
        var who = held.consultant().equals(ONE.id()) ? ONE : TWO;
        var usual = "Помощь с электронным журналом: " + who.shortName();
        return held.state() == OccurrenceState.SUBSTITUTED ? usual + " (замена)" : usual;
    }

    private static WorkingCalendar calendar(Random random) {
        var own = new ArrayList<OwnDay>();
        for (int i = 0; i < 10; i++)
            own.add(new OwnDay(
                    LocalDate.of(2026, 9, 1).plusDays(i * 30L + random.nextInt(30)),
                    random.nextBoolean() ? ChangeKind.WORKING : ChangeKind.DAY_OFF,
                    "Решение"));
        var week = random.nextBoolean() ? Week.FIVE_DAYS : Week.SIX_DAYS;
        return WorkingCalendar.of(week, CountFrom.NEXT_DAY, own.toArray(OwnDay[]::new));
    }

    private static Heading heading(LocalDate from, Random random) {
        return new Heading("График", from, from.plusDays(90 + random.nextInt(300)));
    }

    private static List<Line> lines(Random random) {
        var lines = new ArrayList<Line>();
        for (int i = 2 + random.nextInt(6); i > 0; i--) lines.add(line(reception(random)));
        return lines;
    }

    private static List<Line> changed(List<Line> old, Random random) {
        var lines = new ArrayList<>(lines(random));
        for (var line : old)
            if (random.nextBoolean())
                lines.add(line(line.series(), random.nextBoolean() ? line.reception() : reception(random)));
        return lines;
    }

    private static Reception reception(Random random) {
        var from = LocalTime.of(7 + random.nextInt(12), random.nextInt(4) * 15);
        var to = from.plusMinutes(15 + random.nextInt(8) * 15).toString();
        var who = anybody(random).id();
        if (random.nextInt(4) == 0)
            return once(LocalDate.of(2026, 9, 1).plusDays(random.nextInt(300)).toString(), from.toString(), to, who);
        return weekly(DayOfWeek.of(1 + random.nextInt(7)), from.toString(), to, who);
    }

    private static PersonCard anybody(Random random) {
        return random.nextBoolean() ? ONE : TWO;
    }
}
