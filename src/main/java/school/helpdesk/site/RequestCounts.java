package school.helpdesk.site;

import java.util.Map;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.requests.queue.OwnRequests;

/** One's own requests that wait for a word, and for whoever sees the queue, the promises that have passed. */
@Component
class RequestCounts implements NavCounts {

    private final OwnRequests requests;

    RequestCounts(OwnRequests requests) {
        this.requests = requests;
    }

    @Override
    public Map<String, Integer> of(Access access, String path) {
        var outstanding = requests.outstanding(access.person());
        return Map.of("/requests", outstanding.waiting(), "/queue", outstanding.late());
    }
}
