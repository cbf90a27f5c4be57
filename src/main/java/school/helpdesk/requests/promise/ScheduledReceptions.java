package school.helpdesk.requests.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

/** Reads them from the approved schedules. */
@Component
class ScheduledReceptions {

    private final ScheduleDesk schedule;
    private final SchoolTime time;

    ScheduledReceptions(ScheduleDesk schedule, SchoolTime time) {
        this.schedule = schedule;
        this.time = time;
    }

    Receptions of(Audience audience) {
        return (earliest, last) -> first(earliest, last, audience);
    }

    private Optional<Hours> first(Instant earliest, LocalDate last, Audience audience) {
        var from = time.dayOf(earliest);
        if (from.isAfter(last)) return Optional.empty();
        return schedule.timetable(from, last)
                .firstBeginningFrom(earliest, last, audience)
                .map(held -> new Hours(held.starts(), held.ends(), held.place()));
    }
}
