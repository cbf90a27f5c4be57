package school.helpdesk.requests;

import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.school.SchoolTime;

/**
 * Leads a request that was asked twice to where it goes on, and apart again. Of the two the one with the lower number is
 * locked first, or two who merge crosswise would wait for each other.
 */
@Service
@Transactional
public class MergeDesk {

    private final Requests requests;
    private final Moves moves;
    private final Steps steps;
    private final History history;
    private final AppointmentDesk appointments;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    MergeDesk(
            Requests requests,
            Moves moves,
            Steps steps,
            History history,
            AppointmentDesk appointments,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.moves = moves;
        this.steps = steps;
        this.history = history;
        this.appointments = appointments;
        this.time = time;
        this.events = events;
    }

    /** @throws RuleBroken when this request cannot be merged with any other */
    @Transactional(readOnly = true)
    public Request mergeable(long number, PersonId me) {
        requireConsultant(me);
        var request = requests.findByNumber(number).orElseThrow(() -> unknown(number));
        requireMergeable(request, me);
        return request;
    }

    /** Why a request cannot lead to that number, as a message key; empty when it can. */
    @Transactional(readOnly = true)
    public String fault(Request request, long into) {
        return fault(request, requests.findByNumber(into));
    }

    @Transactional(readOnly = true)
    public Request request(long number, PersonId me) {
        requireConsultant(me);
        return requests.findByNumber(number).orElseThrow(() -> unknown(number));
    }

    /**
     * From now on the request leads to the other one, which is owed by the earlier promise of both.
     *
     * @throws RuleBroken when the two cannot be one, saying why
     */
    public void merge(long number, long into, PersonId me) {
        requireConsultant(me);
        lock(number, into);
        var request = requests.findByNumber(number).orElseThrow(() -> unknown(number));
        var merged = request.mergedInto();
        if (merged != null && merged == into) return;
        requireMergeable(request, me);
        var other = requests.findByNumber(into);
        var fault = fault(request, other);
        if (!fault.isEmpty()) throw new RuleBroken(fault);
        history.add(request.standing(), request.merge(other.orElseThrow(), new Signature(me, time.now())));
        events.publishEvent(new RequestMerged(number, into, me));
    }

    /**
     * The request stands by itself again, where it stood and by the promise that was given.
     *
     * @throws RuleBroken when the one it leads to is closed
     */
    public void separate(long number, PersonId me) {
        requireConsultant(me);
        Long into = requests.findMergedInto(number).orElse(number);
        lock(number, into);
        var request = requests.findByNumber(number).orElseThrow(() -> unknown(number));
        if (!Objects.equals(request.mergedInto(), into)) return;
        if (request.isAskedBy(me)) throw new RuleBroken("requests.rule.own");
        if (requests.findByNumber(into).orElseThrow().state() == RequestState.CLOSED)
            throw new RuleBroken("requests.rule.separate.closed", String.valueOf(into));
        var merge = moves.findFirstByRequestNumberOrderByIdDesc(number).orElseThrow();
        var before = steps.findByMoveId(merge.id()).orElseThrow().before();
        var by = new Signature(me, time.now());
        moves.save(request.undo(merge, before, by));
        events.publishEvent(new MoveUndone(number, Act.MERGE, merge.at(), me));
    }

    private void lock(long one, long other) {
        requests.lock(Math.min(one, other));
        requests.lock(Math.max(one, other));
    }

    private void requireMergeable(Request request, PersonId me) {
        if (request.isAskedBy(me)) throw new RuleBroken("requests.rule.own");
        if (!Act.MERGE.isOpenTo(request.state())) throw new RuleBroken("requests.rule.is." + request.state());
        if (requests.existsByMergedInto(request.number())) throw new RuleBroken("requests.rule.merge.leads");
    }

    private void requireConsultant(PersonId me) {
        if (!appointments.isConsultant(me, time.today())) throw new NotFound("merging requests");
    }

    private static String fault(Request request, Optional<Request> into) {
        if (into.isEmpty()) return "requests.rule.merge.unknown";
        var other = into.get();
        if (other.number() == request.number()) return "requests.rule.merge.itself";
        if (!request.isOfSameAsker(other)) return "requests.rule.merge.asker";
        if (other.mergedInto() != null) return "requests.rule.merge.merged";
        return other.state() == RequestState.CLOSED ? "requests.rule.merge.closed" : "";
    }

    private static NotFound unknown(long number) {
        return new NotFound("request " + number);
    }
}
