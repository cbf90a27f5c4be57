package school.helpdesk.escalation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.requests.GuestsErased;
import school.helpdesk.requests.RequestAnswered;
import school.helpdesk.school.SchoolTime;

/** Follows the requests that went to Support, in the transaction of what happened to them. */
@Component("escalationRequestEvents")
class RequestEvents {

    private final Escalations escalations;
    private final SchoolTime time;

    RequestEvents(Escalations escalations, SchoolTime time) {
        this.escalations = escalations;
        this.time = time;
    }

    /** Who came to a reception meanwhile may have been helped there. */
    @EventListener
    void answered(RequestAnswered answered) {
        escalations.lockOpen(answered.number()).ifPresent(open -> open.end(new Done(answered.by(), time.now())));
    }

    @EventListener
    void erased(GuestsErased erased) {
        escalations.forgetWords(erased.numbers());
        escalations.forgetAppeals(erased.numbers());
        escalations.forgetFormerNumbers(erased.numbers());
    }
}
