package school.helpdesk.site;

import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.schedule.ScheduleDesk;

/** Schedules that wait for the director's signature, and those the director returned to their author. */
@Component
class DraftCount implements NavCount {

    private final ScheduleDesk desk;

    DraftCount(ScheduleDesk desk) {
        this.desk = desk;
    }

    @Override
    public String href() {
        return "/schedule/drafts";
    }

    @Override
    public int count(Access access) {
        var approvals = access.has(Right.DIRECTOR) ? desk.waitingForApproval() : 0;
        var returned = access.has(Right.CONSULTANT) ? desk.returnedTo(access.person()) : 0;
        return (int) (approvals + returned);
    }
}
