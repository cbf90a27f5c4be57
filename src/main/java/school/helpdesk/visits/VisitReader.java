package school.helpdesk.visits;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Token;
import school.helpdesk.people.Access;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Right;
import school.helpdesk.requests.Beside;
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
    private final List<Onward> onward;

    VisitReader(
            Visits visits,
            VisitHistory history,
            Openings openings,
            Briefs briefs,
            PeopleDesk people,
            SchoolTime time,
            List<Onward> onward) {
        this.visits = visits;
        this.history = history;
        this.openings = openings;
        this.briefs = briefs;
        this.people = people;
        this.time = time;
        this.onward = List.copyOf(onward);
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

    /**
     * The request of a guest, for whom the secret of their visit speaks.
     *
     * @throws NotFound when it is nobody's secret, or an employee's
     */
    public long requestOfGuest(String secret) {
        return Optional.of(secret)
                .filter(Token::looksLike)
                .flatMap(shown -> visits.findRequestOfGuest(Token.hash(shown)))
                .orElseThrow(() -> new NotFound("visit of a guest"));
    }

    /** Where other modules lead on to from the page of a visit. */
    public List<Beside> onward(VisitPage page, String code) {
        var guest = page.brief().guest() != null && Token.looksLike(code);
        return onward.stream()
                .flatMap(other -> other.from(page.brief(), "/visits/" + code, guest).stream())
                .toList();
    }

    /** Whether that employee has asked what the visit is about. */
    public boolean isOf(Visit visit, PersonId employee) {
        return employee.equals(briefs.of(visit.requestNumber()).asker());
    }

    private boolean maySee(Visit visit, @Nullable Access me) {
        return me != null && (me.has(Right.CONSULTANT) || isOf(visit, me.person()));
    }
}
