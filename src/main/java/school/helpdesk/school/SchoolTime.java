package school.helpdesk.school;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The school's clock on the wall: the injected clock read in the zone of the profile. Nobody reads another one. */
@Component
public class SchoolTime {

    private final Clock clock;
    private final SchoolDesk school;

    SchoolTime(Clock clock, SchoolDesk school) {
        this.clock = clock;
        this.school = school;
    }

    public ZoneId zone() {
        return school.profile().zone();
    }

    /** To the millisecond: finer than that neither the database nor a page would tell it back unchanged. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    public ZonedDateTime at(Instant instant) {
        return instant.atZone(zone());
    }

    /** The instant at which the school's clocks show this; in a gap of the clocks, the first instant after it. */
    public Instant instant(LocalDate date, LocalTime time) {
        return LocalDateTime.of(date, time).atZone(zone()).toInstant();
    }

    /** 24:00 of that day, which is the first instant of the next one. */
    public Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone()).toInstant();
    }
}
