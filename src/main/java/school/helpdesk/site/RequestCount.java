package school.helpdesk.site;

import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.requests.OwnRequests;

/** Answers and questions that wait for the one who asked. */
@Component
class RequestCount implements NavCount {

    private final OwnRequests requests;

    RequestCount(OwnRequests requests) {
        this.requests = requests;
    }

    @Override
    public String href() {
        return "/requests";
    }

    @Override
    public int count(Access access) {
        return requests.waitingFor(access.person());
    }
}
