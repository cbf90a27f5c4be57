package school.helpdesk.requests.promise;

import java.time.Instant;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Audience;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Gives promises by the schedule and the calendar of this moment. */
@Component
public class Promises {

    private final WorkdayDesk workdays;
    private final ScheduledReceptions receptions;
    private final SchoolTime time;

    Promises(WorkdayDesk workdays, ScheduledReceptions receptions, SchoolTime time) {
        this.workdays = workdays;
        this.receptions = receptions;
        this.time = time;
    }

    public Promise from(Instant asked, Audience audience) {
        return rule(audience).from(asked);
    }

    public PromiseRule rule(Audience audience) {
        return new PromiseRule(workdays.calendar(), time.zone(), receptions.of(audience));
    }
}
