package school.helpdesk.visits;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.requests.Act;
import school.helpdesk.requests.GuestsErased;
import school.helpdesk.requests.RequestClosed;
import school.helpdesk.school.SchoolTime;

/** Follows the requests that visits belong to, in the transaction of what happened to them. */
@Component
class RequestEvents {

    private final Visits visits;
    private final VisitHistory history;
    private final SchoolTime time;

    RequestEvents(Visits visits, VisitHistory history, SchoolTime time) {
        this.visits = visits;
        this.history = history;
        this.time = time;
    }

    /**
     * Whose request is closed before they came need not come; the time is free again. Answered in writing, and without a
     * word since, one may still come to a time one has; a wish for one is answered.
     */
    @EventListener
    void closed(RequestClosed closed) {
        visits.findByRequestNumber(closed.number())
                .filter(visit -> visit.state().isAhead())
                .filter(visit -> closed.how() != Act.LAPSE || visit.state() == VisitState.WISHED)
                .ifPresent(visit -> {
                    var from = visit.state();
                    visit.end();
                    history.add(visit, VisitAct.CANCEL, from, closed.by(), time.now());
                });
    }

    @EventListener
    void erased(GuestsErased erased) {
        visits.findByRequestNumberIn(erased.numbers()).forEach(Visit::forget);
    }
}
