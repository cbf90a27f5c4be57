package school.helpdesk.escalation;

import java.util.List;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.requests.Act;
import school.helpdesk.requests.Beside;
import school.helpdesk.requests.Request;
import school.helpdesk.school.SchoolTime;

/** Leads from a request to the way to Support that may begin there. Costs no question. */
@Component("escalationBesideRequest")
class BesideRequest implements Beside.Source {

    private final SchoolTime time;

    BesideRequest(SchoolTime time) {
        this.time = time;
    }

    @Override
    public List<Beside> of(Request request, Access reader) {
        if (!Act.HOLD.isOpenTo(request.state())) return List.of();
        if (request.isAskedBy(reader.person()))
            return request.isLate(time.now()) ? way("escalation.beside.late", request) : List.of();
        return reader.has(Right.CONSULTANT) ? way("escalation.beside.may", request) : List.of();
    }

    private static List<Beside> way(String key, Request request) {
        return List.of(new Beside(key, List.of(), "/requests/" + request.number() + "/escalation"));
    }
}
