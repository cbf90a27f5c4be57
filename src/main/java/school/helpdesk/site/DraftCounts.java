package school.helpdesk.site;

import java.util.Map;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.schedule.ScheduleDesk;

/**
 * Schedules that wait for the director's signature, and those the director returned to their author, who is told at home and
 * among the schedules.
 */
@Component
class DraftCounts implements NavCounts {

    private final ScheduleDesk desk;

    DraftCounts(ScheduleDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, Integer> of(Access access, String path) {
        var approvals = access.has(Right.DIRECTOR) ? desk.waitingForApproval() : 0;
        var looked = path.equals("/") || path.startsWith("/schedule");
        var returned = looked && access.has(Right.CONSULTANT) ? desk.returnedTo(access.person()) : 0;
        return Map.of("/schedule/drafts", (int) (approvals + returned));
    }
}
