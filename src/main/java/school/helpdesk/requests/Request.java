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
import school.helpdesk.requests.promise.Promise;

/** One need for help, whatever way it came. Every verb returns the row of history that tells of it. */
@Entity
public class Request {

    @Id
    @GeneratedValue(generator = "request_number")
    @SequenceGenerator(name = "request_number", sequenceName = "request_number", allocationSize = 1)
    private @Nullable Long number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asker"))
    private @Nullable PersonId asker;

    @Embedded
    private @Nullable Guest guest;

    private @Nullable Instant erasedAt;

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

    private @Nullable Long mergedInto;

    @Column(insertable = false, updatable = false)
    private @Nullable String guestKey;

    @SuppressWarnings("NullAway.Init")
    protected Request() {}

    Request(Intake intake, Instant at, Promise promise) {
        this.asker = intake.employee();
        this.guest = intake.guest();
        this.askedAt = at;
        this.stateSince = at;
        this.audience = intake.question().topic().audience();
        this.channel = intake.channel();
        this.question = intake.question();
        this.promise = promise;
        this.once = intake.once();
    }

    /** @param by who wrote it down; null for a guest who did so themselves */
    Move asked(@Nullable PersonId by) {
        return new Move(number(), Act.ASK, null, state, by, askedAt, "");
    }

    /** Nobody takes from a colleague: that is released first. */
    Move take(Signature by) {
        if (state == RequestState.TAKEN && assignee != null) throw new RuleBroken("requests.rule.is.TAKEN");
        var move = move(Act.TAKE, by, "");
        assign(by);
        return move;
    }

    /** The promise stays, for it was the school that gave it. */
    Move handOver(Signature by, PersonId colleague, String why) {
        var move = move(Act.HAND_OVER, by, why).handedTo(colleague);
        assign(new Signature(colleague, by.at()));
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

    /** @param by null for a guest */
    Move withdraw(@Nullable PersonId by, Instant at) {
        return move(Act.WITHDRAW, by, at, "");
    }

    Move lapse(Instant at) {
        return move(Act.LAPSE, null, at, "");
    }

    /**
     * What belonged to nobody comes back to the colleague who put it on hold.
     *
     * @param by null for a guest
     */
    Move hold(@Nullable PersonId by, Instant at, String why) {
        var move = move(Act.HOLD, by, at, why);
        if (by != null && assignee == null && !isAskedBy(by)) assign(new Signature(by, at));
        return move;
    }

    /** @param by null for a guest */
    Move resume(@Nullable PersonId by, Instant at, Promise renewed) {
        var move = move(Act.RESUME, by, at, "");
        promise = renewed;
        return move;
    }

    /** From now on it leads to the other one, which is owed as early as this one was. */
    Move merge(Request into, Signature by) {
        var given = promise;
        var move = move(Act.MERGE, by, "").with(into.number);
        mergedInto = into.number;
        if (given != null && into.promise != null && given.until().isBefore(into.promise.until())) into.promise = given;
        return move;
    }

    /** Stands again where it stood before a move; a promise that runs goes on. */
    Move undo(Move undone, Standing before, Signature by) {
        var from = state;
        var given = promise == null ? before.promise() : promise;
        state = undone.act().leadBack(from, before.state());
        stateSince = before.since();
        assignee = before.assignee();
        assignedAt = before.assignedAt();
        promise = state.owesAnswer() ? given : null;
        mergedInto = null;
        return undone.undone(from, state, by);
    }

    Standing standing() {
        return new Standing(state, stateSince, assignee, assignedAt, promise);
    }

    /** Who the guest was and their words are forgotten for good; the topic, the dates and the answer stay. */
    void erase(Instant at) {
        if (guest == null) return;
        guest = null;
        erasedAt = at;
        question = question.erased();
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

    /** Null for somebody without an account. */
    public @Nullable PersonId asker() {
        return asker;
    }

    /** Null for an employee, and once erased. */
    public @Nullable Guest guest() {
        return guest;
    }

    public boolean isAskedBy(PersonId person) {
        return person.equals(asker);
    }

    /** An employee by their account, a guest by their contact. */
    public boolean isOfSameAsker(Request other) {
        return asker != null ? asker.equals(other.asker) : guestKey != null && guestKey.equals(other.guestKey);
    }

    /** The number of the request of the same asker where this one goes on; null when it is one by itself. */
    public @Nullable Long mergedInto() {
        return mergedInto;
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
