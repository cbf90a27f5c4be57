package school.helpdesk.visits;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.requests.Act;
import school.helpdesk.requests.GuestsErased;
import school.helpdesk.requests.MoveUndone;
import school.helpdesk.requests.RequestClosed;
import school.helpdesk.requests.RequestMerged;
import school.helpdesk.school.SchoolTime;

/** Follows the requests that visits belong to, in the transaction of what happened to them. */
@Component
class RequestEvents {

    private final Visits visits;
    private final VisitHistory history;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    RequestEvents(Visits visits, VisitHistory history, SchoolTime time, ApplicationEventPublisher events) {
        this.visits = visits;
        this.history = history;
        this.time = time;
        this.events = events;
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
                    if (closed.how() == Act.WITHDRAW)
                        VisitCancelled.of(visit, closed.by()).ifPresent(events::publishEvent);
                });
    }

    /** What was cancelled with a closing may be somebody else's time by now. */
    @EventListener
    void undone(MoveUndone undone) {
        visits.findByRequestNumber(undone.number())
                .filter(visit -> visit.state() == VisitState.CANCELLED)
                .filter(visit -> history.of(visit.id()).stream()
                        .anyMatch(move ->
                                move.act() == VisitAct.CANCEL && !move.at().isBefore(undone.made())))
                .ifPresent(visit -> {
                    throw new RuleBroken("visits.rule.undone");
                });
    }

    /** Who has a time to come is expected with the request they signed up with. */
    @EventListener
    void merged(RequestMerged merged) {
        visits.findByRequestNumber(merged.number())
                .filter(visit -> visit.state().isAhead())
                .ifPresent(visit -> {
                    throw new RuleBroken("visits.rule.merged");
                });
    }

    @EventListener
    void erased(GuestsErased erased) {
        visits.findByRequestNumberIn(erased.numbers()).forEach(Visit::forget);
    }
}
