package school.helpdesk.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.helpdesk.requests.Act;
import school.helpdesk.requests.Beside;
import school.helpdesk.requests.Brief;
import school.helpdesk.requests.RequestState;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.visits.Onward;

/** Leads from a visit to the way to Support of its request: a guest behind their secret, everybody else by the request. */
@Component
class OnwardFromVisit implements Onward {

    private final Escalations escalations;
    private final SchoolTime time;

    OnwardFromVisit(Escalations escalations, SchoolTime time) {
        this.escalations = escalations;
        this.time = time;
    }

    @Override
    public Optional<Beside> from(Brief request, String address, boolean guest) {
        var held = request.state() == RequestState.ON_HOLD;
        if (!guest)
            return held ? Optional.of(way("escalation.beside.on", "/requests/" + request.number())) : Optional.empty();
        if (isLate(request)) return Optional.of(way("escalation.beside.late", address));
        // What is new has never been there, and costs no question.
        if (request.state() == RequestState.NEW) return Optional.empty();
        return escalations.findOf(request.number()).stream()
                .findFirst()
                .map(latest -> way(key(latest), address))
                .or(() -> held ? Optional.of(way("escalation.beside.on", address)) : Optional.empty());
    }

    private static String key(Escalation latest) {
        return switch (latest.state()) {
            case DECLARED -> "escalation.onward";
            case APPEALED, REGISTERED -> "escalation.beside.on";
            case ENDED -> "escalation.beside.was";
        };
    }

    private boolean isLate(Brief request) {
        var until = request.promisedUntil();
        return until != null
                && Act.HOLD.isOpenTo(request.state())
                && !time.now().isBefore(until);
    }

    private static Beside way(String key, String from) {
        return new Beside(key, List.of(), from + "/escalation");
    }
}
