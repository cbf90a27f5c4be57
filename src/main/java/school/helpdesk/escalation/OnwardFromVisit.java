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

    private final SchoolTime time;

    OnwardFromVisit(SchoolTime time) {
        this.time = time;
    }

    @Override
    public Optional<Beside> from(Brief request, String address, boolean guest) {
        if (request.state() == RequestState.ON_HOLD)
            return Optional.of(
                    guest
                            ? way("escalation.onward", address)
                            : way("escalation.beside.on", "/requests/" + request.number()));
        return guest && isLate(request) ? Optional.of(way("escalation.beside.late", address)) : Optional.empty();
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
