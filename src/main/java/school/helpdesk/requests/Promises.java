package school.helpdesk.requests;

import java.time.Instant;
import org.springframework.stereotype.Component;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Gives promises by the schedule and the calendar of this moment. */
@Component
class Promises {

    private final WorkdayDesk workdays;
    private final Receptions receptions;
    private final SchoolTime time;

    Promises(WorkdayDesk workdays, Receptions receptions, SchoolTime time) {
        this.workdays = workdays;
        this.receptions = receptions;
        this.time = time;
    }

    Promise from(Instant asked) {
        return rule().from(asked);
    }

    PromiseRule rule() {
        return new PromiseRule(workdays.calendar(), time.zone(), receptions);
    }
}
