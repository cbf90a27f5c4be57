package school.helpdesk.requests;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Audience;

/** One need for help, whatever way it came. Every verb returns the row of history that tells of it. */
@Entity
public class Request {

    @Id
    @GeneratedValue(generator = "request_number")
    @SequenceGenerator(name = "request_number", sequenceName = "request_number", allocationSize = 1)
    private @Nullable Long number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asker"))
    private PersonId asker;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Embedded
    private Question question;

    private UUID once;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.NEW;

    /** The latest move: from then on it stands where it stands. */
    private Instant stateSince;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee"))
    private @Nullable PersonId assignee;

    private @Nullable Instant assignedAt;

    @Embedded
    private @Nullable Promise promise;

    @SuppressWarnings("NullAway.Init")
    protected Request() {}

    Request(Question question, Channel channel, Signature asked, Promise promise, UUID once) {
        this.asker = asked.by();
        this.askedAt = asked.at();
        this.stateSince = asked.at();
        this.audience = question.topic().audience();
        this.channel = channel;
        this.question = question;
        this.promise = promise;
        this.once = once;
    }

    Move asked() {
        return new Move(number(), Act.ASK, null, state, asker, askedAt, "");
    }

    /** Nobody takes from a colleague: that is released first. */
    Move take(Signature by) {
        if (state == RequestState.TAKEN && assignee != null) throw new RuleBroken("requests.rule.is.TAKEN");
        var move = move(Act.TAKE, by, "");
        assign(by);
        return move;
    }

    Move release(Signature by) {
        var move = move(Act.RELEASE, by, "");
        assignee = null;
        assignedAt = null;
        return move;
    }

    Move clarify(Signature by) {
        return work(Act.CLARIFY, by);
    }

    Move answer(Signature by) {
        return work(Act.ANSWER, by);
    }

    Move reply(Signature by, Promise renewed) {
        return owe(Act.REPLY, by, renewed);
    }

    Move reopen(Signature by, Promise renewed) {
        return owe(Act.REOPEN, by, renewed);
    }

    /** @param act one of those that close */
    Move close(Act act, Signature by, String why) {
        return move(act, by, why);
    }

    Move lapse(Instant at) {
        return move(Act.LAPSE, null, at, "");
    }

    Move hold(Signature by, String why) {
        return move(Act.HOLD, by, why);
    }

    Move resume(Signature by, Promise renewed) {
        return owe(Act.RESUME, by, renewed);
    }

    void promise(Promise counted) {
        if (state.owesAnswer()) promise = counted;
    }

    /** What belongs to nobody belongs to who works on it. */
    private Move work(Act act, Signature by) {
        var move = move(act, by, "");
        if (assignee == null) assign(by);
        return move;
    }

    private Move owe(Act act, Signature by, Promise renewed) {
        var move = move(act, by, "");
        promise = renewed;
        return move;
    }

    private void assign(Signature by) {
        assignee = by.by();
        assignedAt = by.at();
    }

    private Move move(Act act, Signature by, String why) {
        return move(act, by.by(), by.at(), why);
    }

    private Move move(Act act, @Nullable PersonId by, Instant at, String why) {
        var from = state;
        state = act.leadFrom(from);
        stateSince = at;
        if (!state.owesAnswer()) promise = null;
        return new Move(number(), act, from, state, by, at, why);
    }

    /** 0 as long as it was not stored. */
    public long number() {
        return number == null ? 0 : number;
    }

    public PersonId asker() {
        return asker;
    }

    public boolean isAskedBy(PersonId person) {
        return asker.equals(person);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Audience audience() {
        return audience;
    }

    public Channel channel() {
        return channel;
    }

    public Question question() {
        return question;
    }

    public RequestState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public @Nullable PersonId assignee() {
        return assignee;
    }

    public @Nullable Instant assignedAt() {
        return assignedAt;
    }

    public boolean isTakenBy(PersonId person) {
        return state == RequestState.TAKEN && person.equals(assignee);
    }

    /** By when the school answers; null as long as it owes no answer. */
    public @Nullable Promise promise() {
        return promise;
    }

    public boolean isLate(Instant now) {
        return promise != null && promise.isLate(now);
    }
}
