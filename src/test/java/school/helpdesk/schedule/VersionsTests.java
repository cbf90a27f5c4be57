package school.helpdesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.helpdesk.schedule.Versions.Standing;

class VersionsTests {

    private static final Version AUTUMN = version(1, "2026-09-01", "2027-05-31");
    private static final Version WINTER = version(2, "2026-12-01", "2027-02-28");
    private static final Version AGAIN = version(3, "2026-12-01", "2027-03-31");

    @Test
    void hasOneInForceOnEveryDay() {
        var versions = new Versions(List.of(WINTER, AUTUMN));
        assertThat(versions.on(day("2026-08-31"))).isEmpty();
        assertThat(versions.on(day("2026-09-01"))).contains(AUTUMN);
        assertThat(versions.on(day("2026-11-30"))).contains(AUTUMN);
        assertThat(versions.on(day("2026-12-01"))).contains(WINTER);
        assertThat(versions.on(day("2027-02-28"))).contains(WINTER);
    }

    @Test
    void endsTheOldForGoodOnTheDayBeforeTheNew() {
        var versions = new Versions(List.of(AUTUMN, WINTER));
        assertThat(versions.lastDay(AUTUMN)).contains(day("2026-11-30"));
        assertThat(versions.on(day("2027-03-01"))).isEmpty();
        assertThat(versions.before(day("2027-03-01"))).contains(WINTER);
        assertThat(versions.after(day("2026-11-30"))).contains(WINTER);
        assertThat(versions.after(day("2026-12-01"))).isEmpty();
    }

    @Test
    void letsTheLaterOfTwoThatBeginOnOneDayTakeThePlace() {
        var versions = new Versions(List.of(AGAIN, AUTUMN, WINTER));
        assertThat(versions.on(day("2026-12-01"))).contains(AGAIN);
        assertThat(versions.lastDay(WINTER)).isEmpty();
        assertThat(versions.during(day("2026-11-30"), day("2026-12-01"))).containsExactly(AGAIN, AUTUMN);
        assertThat(versions.all()).containsExactly(AGAIN, WINTER, AUTUMN);
    }

    @Test
    void saysHowAVersionStandsToday() {
        var versions = new Versions(List.of(AUTUMN, WINTER, AGAIN));
        assertThat(versions.standing(AUTUMN, day("2026-08-31"))).isEqualTo(Standing.FUTURE);
        assertThat(versions.standing(AUTUMN, day("2026-11-30"))).isEqualTo(Standing.IN_FORCE);
        assertThat(versions.standing(AUTUMN, day("2026-12-01"))).isEqualTo(Standing.SUPERSEDED);
        assertThat(versions.standing(WINTER, day("2026-11-30"))).isEqualTo(Standing.SUPERSEDED);
        assertThat(versions.standing(AGAIN, day("2027-03-31"))).isEqualTo(Standing.IN_FORCE);
        assertThat(versions.standing(AGAIN, day("2027-04-01"))).isEqualTo(Standing.EXPIRED);
    }

    private static Version version(int number, String from, String to) {
        return new Version(UUID.randomUUID(), number, new Heading("График", day(from), day(to)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
