package school.helpdesk.requests.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import school.helpdesk.workdays.WorkingCalendar;

/**
 * The school's promise: the end of the first reception that begins at least one hour after the question; if none begins
 * within five working days, the end of the second working day.
 */
public record PromiseRule(WorkingCalendar calendar, ZoneId zone, Receptions receptions) {

    private static final Duration NOTICE = Duration.ofHours(1);
    private static final int LOOK_AHEAD = 5;
    private static final int TERM = 2;

    public Promise from(Instant asked) {
        return receptions
                .first(asked.plus(NOTICE), calendar.term(day(asked), LOOK_AHEAD).deadline())
                .map(hours -> new Promise(hours.ends(), asked, Promise.Basis.RECEPTION, hours.place()))
                .orElseGet(() -> byTerm(asked));
    }

    public Promise byTerm(Instant asked) {
        var last = calendar.term(day(asked), TERM).deadline();
        return new Promise(last.plusDays(1).atStartOfDay(zone).toInstant(), asked, Promise.Basis.TERM, "");
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
