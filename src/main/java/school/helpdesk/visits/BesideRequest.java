package school.helpdesk.visits;

import java.util.List;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.requests.Beside;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Request;

/** Leads from a request to the visit it came with, whoever may see that. */
@Component
class BesideRequest implements Beside.Source {

    private final Visits visits;

    BesideRequest(Visits visits) {
        this.visits = visits;
    }

    /** What came in writing has no visit, and costs no question. */
    @Override
    public List<Beside> of(Request request, Access reader) {
        var spoken = request.channel() == Channel.IN_PERSON || request.channel() == Channel.PHONE;
        var mine = request.isAskedBy(reader.person()) || reader.has(Right.CONSULTANT);
        if (!spoken || !mine) return List.of();
        return visits.findByRequestNumber(request.number()).map(BesideRequest::beside).stream()
                .toList();
    }

    private static Beside beside(Visit visit) {
        var seat = visit.seat();
        var href = "/visits/" + visit.code();
        if (seat == null) return new Beside("visits.beside." + visit.state(), List.of(), href);
        var key = visit.state() == VisitState.CANCELLED ? "visits.beside.off" : "visits.beside";
        return new Beside(key, List.of(seat.starts()), href);
    }
}
