package school.helpdesk.escalation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Access;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.RequestReader;
import school.helpdesk.requests.Viewpoint;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/**
 * Takes every act on the way to Support. Its asker and every consultant may do each of them; what has moved on meanwhile is
 * refused with {@link RuleBroken}. A request that is not one's to work on is {@link NotFound}.
 */
@Service
@Transactional
public class EscalationDesk {

    private final Escalations escalations;
    private final RequestDesk requests;
    private final RequestReader reader;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    EscalationDesk(
            Escalations escalations,
            RequestDesk requests,
            RequestReader reader,
            WorkdayDesk workdays,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.escalations = escalations;
        this.requests = requests;
        this.reader = reader;
        this.workdays = workdays;
        this.time = time;
        this.events = events;
    }

    /**
     * The school cannot help. A consultant says why; the asker may say so once the promise was missed by a full working
     * day. Said again while it holds, it changes nothing.
     *
     * @param explanation may be empty, but not for {@link EscalationReason#OTHER}
     */
    public void declare(long number, Access me, EscalationReason reason, String explanation) {
        var by = actor(number, me);
        if (escalations.existsByRequestNumberAndEndedAtIsNull(number)) return;
        if (by == Viewpoint.ASKER) checkLapse(number, me);
        else if (reason == EscalationReason.LAPSED) throw new RuleBroken("escalation.rule.asker-only");
        requests.hold(number, me.person(), explanation);
        // Whoever waited for the lock on the request may find that it was said meanwhile.
        if (escalations.existsByRequestNumberAndEndedAtIsNull(number)) return;
        var why = by == Viewpoint.ASKER ? EscalationReason.LAPSED : reason;
        escalations.saveAndFlush(new Escalation(number, why, explanation, sign(me)));
        events.publishEvent(new EscalationDeclared(number, why, me.person()));
    }

    /** Keeps the letter as somebody has written it. */
    public void write(long number, Access me, Letter letter) {
        open(number, me).write(letter);
    }

    public void appeal(long number, Access me, SupportChannel channel) {
        open(number, me).appeal(channel, sign(me));
    }

    public void register(long number, Access me, String registeredAs) {
        open(number, me).register(registeredAs, sign(me));
    }

    /** A rejection leads back to the letter, everything else back to the consultant. */
    public void conclude(long number, Access me, Outcome outcome) {
        var escalation = open(number, me);
        escalation.conclude(outcome, sign(me));
        resume(escalation, outcome, me.person());
    }

    /** Nobody needs Support any more. */
    public void giveBack(long number, Access me) {
        var escalation = open(number, me);
        escalation.giveBack(sign(me));
        resume(escalation, null, me.person());
    }

    private void resume(Escalation escalation, @Nullable Outcome outcome, PersonId me) {
        if (escalation.state() != EscalationState.ENDED) return;
        requests.resume(escalation.requestNumber(), me);
        events.publishEvent(new EscalationEnded(escalation.requestNumber(), outcome, me));
    }

    private void checkLapse(long number, Access me) {
        var promise = reader.request(number, me).promise();
        if (promise == null) throw new RuleBroken("escalation.rule.owes-nothing");
        var lapses = Lapse.of(promise, workdays.calendar(), time);
        if (time.now().isBefore(lapses)) throw new RuleBroken("escalation.rule.early", lapses);
    }

    private Escalation open(long number, Access me) {
        actor(number, me);
        return escalations.lockOpen(number).orElseThrow(() -> new RuleBroken("escalation.rule.is.ENDED"));
    }

    private Viewpoint actor(long number, Access me) {
        var viewpoint = reader.viewpoint(number, me);
        if (viewpoint == Viewpoint.DIRECTOR) throw new NotFound("escalation of request " + number);
        return viewpoint;
    }

    private Signature sign(Access me) {
        return new Signature(me.person(), time.now());
    }
}
