package school.helpdesk.escalation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Access;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.RequestReader;
import school.helpdesk.requests.RequestState;
import school.helpdesk.requests.Viewpoint;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/**
 * Takes every act on the way to Support. Its asker and every consultant may do each of them; what has moved on meanwhile is
 * refused with {@link RuleBroken}, while the same act repeated by the same person changes nothing and is no error. A request
 * that is not one's to work on is {@link NotFound}. Who acts is null for the guest who asked: whoever calls has seen their
 * secret.
 */
@Service
@Transactional
public class EscalationDesk {

    private final Escalations escalations;
    private final RequestDesk requests;
    private final IntakeDesk intakes;
    private final RequestReader reader;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    EscalationDesk(
            Escalations escalations,
            RequestDesk requests,
            IntakeDesk intakes,
            RequestReader reader,
            WorkdayDesk workdays,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.escalations = escalations;
        this.requests = requests;
        this.intakes = intakes;
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
    public void declare(long number, @Nullable Access me, EscalationReason reason, String explanation) {
        var by = actor(number, me);
        if (escalations.existsByRequestNumberAndEndedAtIsNull(number)) return;
        if (by == Viewpoint.ASKER) checkLapse(number, me);
        else if (reason == EscalationReason.LAPSED) throw new RuleBroken("escalation.rule.asker-only");
        // The history of a request is kept for good, the words of a guest are not.
        requests.hold(number, person(me), me == null ? "" : explanation);
        var why = by == Viewpoint.ASKER ? EscalationReason.LAPSED : reason;
        escalations.saveAndFlush(new Escalation(number, why, explanation, done(me)));
        events.publishEvent(new EscalationDeclared(number, why, person(me)));
    }

    /**
     * Keeps the letter as somebody has written it.
     *
     * @param seen the {@linkplain Escalation#letterRevision revision} that was mended
     * @return whether the letter says so now; it does not when somebody else has written another one meanwhile
     */
    public boolean write(long number, @Nullable Access me, Letter letter, int seen) {
        return open(number, me).write(letter, seen, done(me));
    }

    public void appeal(long number, @Nullable Access me, SupportChannel channel, Sent sent) {
        open(number, me).appeal(channel, sent, done(me));
    }

    public void register(long number, @Nullable Access me, String registeredAs) {
        open(number, me).register(registeredAs, done(me));
    }

    /** Another number in the place of one that was written down wrongly; that one stays readable. */
    public void correct(long number, @Nullable Access me, String registeredAs) {
        open(number, me).correct(registeredAs, done(me));
    }

    /** A rejection leads back to the letter, everything else back to the consultant. */
    public void conclude(long number, @Nullable Access me, Outcome outcome) {
        var open = find(number, me);
        if (open.isEmpty() && hasEndedAs(number, outcome, me)) return;
        var escalation = open.orElseThrow(EscalationDesk::ended);
        escalation.conclude(outcome, done(me));
        resume(escalation, outcome, me);
    }

    /** Nobody needs Support any more. A request that is on hold and was never handed on goes on as well. */
    public void giveBack(long number, @Nullable Access me) {
        var open = find(number, me);
        if (open.isEmpty() && reader.request(number, me).state() == RequestState.ON_HOLD) {
            requests.resume(number, person(me));
            return;
        }
        var escalation = open.orElseThrow(EscalationDesk::ended);
        escalation.giveBack(done(me));
        resume(escalation, null, me);
    }

    private void resume(Escalation escalation, @Nullable Outcome outcome, @Nullable Access me) {
        if (escalation.state() != EscalationState.ENDED) return;
        requests.resume(escalation.requestNumber(), person(me));
        events.publishEvent(new EscalationEnded(escalation.requestNumber(), outcome, person(me)));
    }

    private boolean hasEndedAs(long number, Outcome outcome, @Nullable Access me) {
        return escalations.findOf(number).stream()
                .findFirst()
                .filter(latest -> latest.isConcludedAs(outcome, done(me)))
                .isPresent();
    }

    private void checkLapse(long number, @Nullable Access me) {
        var promise = reader.request(number, me).promise();
        if (promise == null) throw new RuleBroken("escalation.rule.owes-nothing");
        var lapses = Lapse.of(promise, workdays.calendar(), time);
        if (time.now().isBefore(lapses)) throw new RuleBroken("escalation.rule.early", lapses);
    }

    private Escalation open(long number, @Nullable Access me) {
        return find(number, me).orElseThrow(EscalationDesk::ended);
    }

    private Optional<Escalation> find(long number, @Nullable Access me) {
        actor(number, me);
        return escalations.lockOpen(number);
    }

    /** Holds the request first: whoever waited for it finds it as it stands. */
    private Viewpoint actor(long number, @Nullable Access me) {
        intakes.hold(number);
        var viewpoint = reader.viewpoint(number, me);
        if (viewpoint == Viewpoint.DIRECTOR) throw new NotFound("escalation of request " + number);
        return viewpoint;
    }

    private Done done(@Nullable Access me) {
        return new Done(person(me), time.now());
    }

    private static RuleBroken ended() {
        return new RuleBroken("escalation.rule.is.ENDED");
    }

    private static @Nullable PersonId person(@Nullable Access me) {
        return me == null ? null : me.person();
    }
}
