package school.helpdesk.requests;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.drafts.DraftsDesk;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Directory;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.requests.promise.Promise;
import school.helpdesk.requests.promise.Promises;
import school.helpdesk.school.SchoolTime;

/**
 * Takes every act on a request. Each one happens under a lock on it and is refused with {@link RuleBroken} when the
 * request has moved on; the same act repeated by the same person changes nothing and is no error. A request that is not
 * one's to see is {@link NotFound}. On a request of their own a consultant is its asker and nothing else.
 */
@Service
@Transactional
public class RequestDesk {

    private static final Duration SAME_WITHIN = Duration.ofMinutes(15);

    private final Requests requests;
    private final Moves moves;
    private final History history;
    private final Conversation conversation;
    private final Promises promises;
    private final FileShelf files;
    private final DraftsDesk drafts;
    private final AppointmentDesk appointments;
    private final Directory directory;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    RequestDesk(
            Requests requests,
            Moves moves,
            History history,
            Conversation conversation,
            Promises promises,
            FileShelf files,
            DraftsDesk drafts,
            AppointmentDesk appointments,
            Directory directory,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.moves = moves;
        this.history = history;
        this.conversation = conversation;
        this.promises = promises;
        this.files = files;
        this.drafts = drafts;
        this.appointments = appointments;
        this.directory = directory;
        this.time = time;
        this.events = events;
    }

    /** What somebody would be promised who asks now. */
    @Transactional(readOnly = true)
    public Promise promise() {
        return promises.from(time.now(), Audience.EMPLOYEES);
    }

    /**
     * Asks for help, through the portal.
     *
     * @param once marks the form: sent again by the same person, it leads to the same request; so do the same words
     *     sent by another form within a quarter of an hour
     * @return the number of the request
     */
    public long ask(PersonId me, Question question, UUID once) {
        requests.waitInLine(me.toString());
        var asked = sign(me);
        var known = requests.findByAskerAndOnce(me, once)
                .or(() -> requests.findSame(me, question, asked.at().minus(SAME_WITHIN)));
        if (known.isPresent()) return known.get().number();
        var intake = new Intake(me, null, question, Channel.PORTAL, me, once);
        var request =
                requests.saveAndFlush(new Request(intake, asked.at(), promises.from(asked.at(), Audience.EMPLOYEES)));
        moves.save(request.asked(me));
        files.attach(me, once, request.number(), null);
        drafts.sent(me, once);
        events.publishEvent(new RequestAsked(request.number(), me, null));
        return request.number();
    }

    /** @throws RuleBroken naming who has taken it, and when */
    public void take(long number, PersonId me) {
        var request = forWork(number, me);
        if (request.isTakenBy(me)) return;
        var before = request.standing();
        var colleagues = directory.colleagues(Set.of(), time.today());
        history.add(before, Errand.TAKE.on(request, sign(me), colleagues));
        events.publishEvent(new RequestTaken(number, me));
    }

    /**
     * Gives one's own request, nobody's, or that of somebody whose appointment has ended to a colleague; the promise
     * stays.
     *
     * @throws RuleBroken when a colleague works on it, or this one cannot
     */
    public void handOver(long number, PersonId me, PersonId colleague, String why) {
        var request = forWork(number, me);
        var errand = new Errand(Act.HAND_OVER, colleague, why);
        var latest = moves.findFirstByRequestNumberOrderByIdDesc(number);
        if (latest.filter(move -> errand.isDoneBy(move, me)).isPresent()) return;
        var before = request.standing();
        history.add(before, errand.on(request, sign(me), directory.colleagues(Set.of(), time.today())));
        events.publishEvent(errand.doneTo(request, me));
    }

    /** Gives a request back to all, one's own or that of an absent colleague; the promise stays. */
    public void release(long number, PersonId me) {
        var request = forWork(number, me);
        if (request.state() == RequestState.TAKEN && request.assignee() == null) return;
        history.add(request.standing(), request.release(sign(me)));
    }

    /**
     * Asks the asker back; the school owes no answer until they reply.
     *
     * @throws RuleBroken when the asker has no account to reply by
     */
    public void clarify(long number, PersonId me, Saying question) {
        var request = forWork(number, me);
        if (request.asker() == null) throw new RuleBroken("requests.rule.no-account");
        if (conversation.has(request, me, Message.Kind.CLARIFICATION, question)) return;
        var before = request.standing();
        var move = request.clarify(sign(me));
        history.add(before, move, conversation.add(request, sign(me), Message.Kind.CLARIFICATION, question));
        events.publishEvent(new ClarificationAsked(number, me, question.body()));
    }

    public void answer(long number, PersonId me, Saying answer) {
        var request = forWork(number, me);
        if (conversation.has(request, me, Message.Kind.ANSWER, answer)) return;
        var before = request.standing();
        var move = request.answer(sign(me));
        history.add(before, move, conversation.add(request, sign(me), Message.Kind.ANSWER, answer));
        events.publishEvent(new RequestAnswered(number, me, answer.body()));
    }

    /** Writes what only consultants and the director see; possible in every state. */
    public void note(long number, PersonId me, Saying note) {
        var request = forWork(number, me);
        if (conversation.has(request, me, Message.Kind.NOTE, note)) return;
        history.add(request.standing(), conversation.add(request, sign(me), Message.Kind.NOTE, note));
    }

    /** The consultant ends it without an answer. */
    public void close(long number, PersonId me, String reason) {
        close(forWork(number, me), Act.CLOSE, me, reason);
    }

    /** The asker writes; an answer to a question brings the request back to its consultant with a new promise. */
    public void reply(long number, PersonId me, Saying reply) {
        var request = ofAsker(number, me);
        if (conversation.has(request, me, Message.Kind.REPLY, reply)) return;
        var by = sign(me);
        var before = request.standing();
        switch (request.state()) {
            case WAITING -> {
                var move = request.reply(by, promises.from(by.at(), request.audience()));
                history.add(before, move, conversation.add(request, by, Message.Kind.REPLY, reply));
            }
            case ANSWERED, CLOSED -> throw new RuleBroken("requests.rule.is." + request.state());
            default -> history.add(before, conversation.add(request, by, Message.Kind.REPLY, reply));
        }
        events.publishEvent(new RequestReplied(number, me, reply.body()));
    }

    /** It did not help, says the asker, and what is left; a new promise runs. */
    public void reopen(long number, PersonId me, Saying why) {
        var request = ofAsker(number, me);
        if (conversation.has(request, me, Message.Kind.REPLY, why)) return;
        var by = sign(me);
        var before = request.standing();
        var move = request.reopen(by, promises.from(by.at(), request.audience()));
        history.add(before, move, conversation.add(request, by, Message.Kind.REPLY, why));
        events.publishEvent(new RequestReopened(number, me, why.body()));
    }

    /** It helped, says the asker. */
    public void confirm(long number, PersonId me) {
        close(ofAsker(number, me), Act.CONFIRM, me, "");
    }

    /** The asker needs no answer any more. */
    public void withdraw(long number, PersonId me) {
        close(ofAsker(number, me), Act.WITHDRAW, me, "");
    }

    /**
     * It is out of the school's hands for a while. For the asker or a consultant.
     *
     * @param me null for the guest who asked
     */
    public void hold(long number, @Nullable PersonId me, String why) {
        var request = me == null ? ofGuest(number) : visible(number, me);
        if (isLatest(request, Act.HOLD, me)) return;
        moves.save(request.hold(me, time.now(), why));
    }

    /**
     * Back from where it was on hold, with a new promise. For the asker or a consultant.
     *
     * @param me null for the guest who asked
     */
    public void resume(long number, @Nullable PersonId me) {
        var request = me == null ? ofGuest(number) : visible(number, me);
        if (isLatest(request, Act.RESUME, me)) return;
        var now = time.now();
        moves.save(request.resume(me, now, promises.from(now, request.audience())));
    }

    private void close(Request request, Act how, PersonId me, String why) {
        if (isLatest(request, how, me)) return;
        history.add(request.standing(), request.close(how, sign(me), why));
        events.publishEvent(new RequestClosed(request.number(), how, me));
    }

    private Request forWork(long number, PersonId me) {
        var request = visible(number, me);
        if (request.isAskedBy(me)) throw new RuleBroken("requests.rule.own");
        return request;
    }

    private Request ofAsker(long number, PersonId me) {
        var request = visible(number, me);
        if (!request.isAskedBy(me)) throw new RuleBroken("requests.rule.asker-only");
        return request;
    }

    private Request ofGuest(long number) {
        return requests.lock(number)
                .filter(request -> request.guest() != null)
                .orElseThrow(() -> new NotFound("guest of request " + number));
    }

    private Request visible(long number, PersonId me) {
        return requests.lock(number)
                .filter(request -> request.isAskedBy(me) || appointments.isConsultant(me, time.today()))
                .orElseThrow(() -> new NotFound("request " + number));
    }

    private boolean isLatest(Request request, Act act, @Nullable PersonId me) {
        return moves.findFirstByRequestNumberOrderByIdDesc(request.number())
                .filter(latest -> latest.isOf(act, me))
                .isPresent();
    }

    private Signature sign(PersonId me) {
        return new Signature(me, time.now());
    }
}
