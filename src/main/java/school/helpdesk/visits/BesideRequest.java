package school.helpdesk.visits;

import java.util.List;
import org.springframework.stereotype.Component;
import school.helpdesk.requests.Beside;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Request;

/** Leads from a request to the visit it came with. */
@Component
class BesideRequest implements Beside.Source {

    private final Visits visits;

    BesideRequest(Visits visits) {
        this.visits = visits;
    }

    /** What came in writing has no visit, and costs no question. */
    @Override
    public List<Beside> of(Request request) {
        if (request.channel() != Channel.IN_PERSON && request.channel() != Channel.PHONE) return List.of();
        return visits.findByRequestNumber(request.number()).map(BesideRequest::beside).stream()
                .toList();
    }

    private static Beside beside(Visit visit) {
        var seat = visit.seat();
        var href = "/visits/" + visit.code();
        if (seat == null) return new Beside("visits.beside." + visit.state(), List.of(), href);
        return new Beside("visits.beside", List.of(seat.starts()), href);
    }
}
