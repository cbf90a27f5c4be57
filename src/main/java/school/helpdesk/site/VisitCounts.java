package school.helpdesk.site;

import java.util.Map;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.visits.WaitingReader;

/** People who wait for a word about their visit; told at home and on the day sheet. */
@Component
class VisitCounts implements NavCounts {

    private static final String PLACE = "/visits";

    private final WaitingReader visits;

    VisitCounts(WaitingReader visits) {
        this.visits = visits;
    }

    @Override
    public Map<String, Integer> of(Access access, String path) {
        var looked = path.equals("/") || path.equals(PLACE);
        return looked && access.has(Right.CONSULTANT) ? Map.of(PLACE, visits.count()) : Map.of();
    }
}
