package school.helpdesk.visits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Token;
import school.helpdesk.people.Access;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Right;
import school.helpdesk.requests.Briefs;
import school.helpdesk.school.SchoolTime;

/** Lays out one visit for whoever may see it. */
@Service
@Transactional(readOnly = true)
public class VisitReader {

    private final Visits visits;
    private final VisitHistory history;
    private final Openings openings;
    private final Briefs briefs;
    private final PeopleDesk people;
    private final SchoolTime time;

    VisitReader(
            Visits visits, VisitHistory history, Openings openings, Briefs briefs, PeopleDesk people, SchoolTime time) {
        this.visits = visits;
        this.history = history;
        this.openings = openings;
        this.briefs = briefs;
        this.people = people;
        this.time = time;
    }

    /**
     * The visit its owner or a consultant may see.
     *
     * @param code the secret of the link, which opens it to anybody; or, to an employee whose visit it is and to
     *     consultants, the six digits
     * @throws NotFound when there is none, or it is not the reader's to see
     */
    public Visit visit(String code, @Nullable Access me) {
        var found = Token.looksLike(code)
                ? visits.findBySecretHash(Token.hash(code))
                : visits.findByCode(code).filter(visit -> maySee(visit, me));
        return found.orElseThrow(() -> new NotFound("visit"));
    }

    public VisitPage page(Visit visit) {
        var id = visit.occurrence();
        var held = id == null ? null : openings.find(id).orElse(null);
        var lost = News.lost(visit, held);
        var open = visit.isOpen(time.now(), lost.isPresent());
        var offers = open ? openings.next(visit.audience()).toList() : List.<Opening>of();
        var moves = history.of(visit.id());
        var brief = briefs.of(visit.requestNumber());
        var named = ChoiceReader.consultants(offers.stream().map(Opening::held).toList());
        if (held != null) {
            named.add(held.consultant());
            named.add(held.planned());
        }
        if (brief.asker() != null) named.add(brief.asker());
        for (var move : moves) if (move.by() != null) named.add(move.by());
        return new VisitPage(
                visit,
                brief,
                held,
                lost.orElse(null),
                News.of(visit, held).orElse(null),
                offers,
                moves,
                people.cards(named),
                open);
    }

    /** Whether that employee has asked what the visit is about. */
    public boolean isOf(Visit visit, PersonId employee) {
        return employee.equals(briefs.of(visit.requestNumber()).asker());
    }

    private boolean maySee(Visit visit, @Nullable Access me) {
        return me != null && (me.has(Right.CONSULTANT) || isOf(visit, me.person()));
    }
}
