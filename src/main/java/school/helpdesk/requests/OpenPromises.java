package school.helpdesk.requests;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Audience;
import school.helpdesk.requests.promise.Promises;
import school.helpdesk.workdays.CalendarChanged;

/**
 * A promise counted in working days follows the calendar while it is open; one that is the end of a reception stays, and
 * so does everything closed.
 */
@Component
class OpenPromises {

    private final Requests requests;
    private final Promises promises;

    OpenPromises(Requests requests, Promises promises) {
        this.requests = requests;
        this.promises = promises;
    }

    /** In the transaction of the change. */
    @EventListener
    void countAgain(CalendarChanged change) {
        var open = requests.lockThosePromisedByTerm();
        if (open.isEmpty()) return;
        var rule = promises.rule(Audience.BOTH);
        for (var request : open) {
            var given = request.promise();
            if (given != null) request.promise(rule.byTerm(given.since()));
        }
    }
}
