package school.helpdesk.requests;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.requests.promise.Promise;
import school.helpdesk.requests.promise.Promises;
import school.helpdesk.school.SchoolTime;

/** Takes in what people bring in person or by phone, whether they have an account or not. */
@Service
@Transactional
public class IntakeDesk {

    private final Requests requests;
    private final Moves moves;
    private final Promises promises;
    private final Conversation conversation;
    private final AppointmentDesk appointments;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    IntakeDesk(
            Requests requests,
            Moves moves,
            Promises promises,
            Conversation conversation,
            AppointmentDesk appointments,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.moves = moves;
        this.promises = promises;
        this.conversation = conversation;
        this.appointments = appointments;
        this.time = time;
        this.events = events;
    }

    /** What somebody of this audience would be promised who asks now. */
    @Transactional(readOnly = true)
    public Promise promise(Audience audience) {
        return promises.from(time.now(), audience);
    }

    /**
     * Opens a request; the same form sent again leads to the same one.
     *
     * @return its number
     */
    public long open(Intake intake, Promise promise) {
        requests.waitInLine(intake.once().toString());
        return known(intake).orElseGet(() -> begin(intake, promise)).number();
    }

    /**
     * Writes down a conversation that has taken place: taken by who held it and, if there was an outcome, answered with it.
     *
     * @param outcome empty when help is still owed
     * @return the number of the request
     * @throws RuleBroken when a consultant notes themselves as the asker
     */
    public long log(Intake intake, String outcome, PersonId me) {
        if (!appointments.isConsultant(me, time.today())) throw new NotFound("quick log");
        if (me.equals(intake.employee())) throw new RuleBroken("requests.rule.own");
        requests.waitInLine(intake.once().toString());
        var known = known(intake);
        if (known.isPresent()) return known.get().number();
        var by = new Signature(me, time.now());
        var request =
                begin(intake, promises.from(by.at(), intake.question().topic().audience()));
        moves.save(request.take(by));
        if (!outcome.isEmpty()) {
            conversation.add(request, by, Message.Kind.ANSWER, new Saying(outcome, null));
            moves.save(request.answer(by));
            events.publishEvent(new RequestAnswered(request.number(), me, outcome));
        }
        return request.number();
    }

    /**
     * Until the transaction ends nobody else acts on the request. Who acts on something that belongs to a request holds the
     * request first, or two might wait for each other.
     */
    public void hold(long number) {
        locked(number);
    }

    /** The school owes the answer by another time now; nothing happens when it owes none. */
    public void promise(long number, Promise promise) {
        locked(number).promise(promise);
    }

    /**
     * No help is needed any more; what is closed or answered stays so.
     *
     * @param by null for a guest
     */
    public void withdraw(long number, @Nullable PersonId by) {
        var request = locked(number);
        if (!Act.WITHDRAW.isOpenTo(request.state())) return;
        moves.save(request.withdraw(by, time.now()));
        events.publishEvent(new RequestClosed(number, Act.WITHDRAW, by));
    }

    /** Who was asked to clarify did so by word of mouth, to whom says so here; a new promise runs. */
    public void replied(long number, PersonId to) {
        var request = locked(number);
        var by = new Signature(to, time.now());
        moves.save(request.reply(by, promises.from(by.at(), request.audience())));
    }

    /** Forgets who the guest was at once. */
    public void erase(long number) {
        var request = locked(number);
        if (request.guest() == null) return;
        request.erase(time.now());
        events.publishEvent(new GuestsErased(List.of(number)));
    }

    private Request begin(Intake intake, Promise promise) {
        var request = requests.saveAndFlush(new Request(intake, time.now(), promise));
        moves.save(request.asked(intake.by()));
        var noted = Objects.equals(intake.by(), intake.employee()) ? null : intake.by();
        events.publishEvent(new RequestAsked(request.number(), intake.employee(), noted));
        return request;
    }

    private Optional<Request> known(Intake intake) {
        var employee = intake.employee();
        return employee == null
                ? requests.findByOnceAndAskerIsNull(intake.once())
                : requests.findByAskerAndOnce(employee, intake.once());
    }

    private Request locked(long number) {
        return requests.lock(number).orElseThrow(() -> new NotFound("request " + number));
    }
}
