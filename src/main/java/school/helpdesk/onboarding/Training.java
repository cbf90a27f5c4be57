package school.helpdesk.onboarding;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Topic;

/**
 * What a newcomer is owed within three working days of taking office. Every verb that leads on returns the row of
 * history that tells of it. A click on a button is a recorded act, not a qualified electronic signature.
 */
@Entity
public class Training {

    /** How many working days the term has. */
    public static final int DAYS = 3;

    /** What is gone through: the five topics of the regulation, and access. */
    public static final List<Topic> CHECKLIST =
            List.of(Topic.ACCESS, Topic.TIMETABLE, Topic.GRADES, Topic.ATTENDANCE, Topic.LESSON_PLANS, Topic.LESSONS);

    static final int LONGEST_REASON = 500;

    private enum Kind {
        HELD,
        ACKNOWLEDGED
    }

    @Id
    private UUID id;

    @Embedded
    private PersonId person;

    private LocalDate tookOfficeOn;

    @Enumerated(EnumType.STRING)
    private TrainingState state = TrainingState.OPEN;

    private Instant openedAt;

    @Embedded
    private @Nullable Session session;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "trainer"))
    private @Nullable PersonId trainer;

    private @Nullable LocalDate heldTo;
    private @Nullable LocalDate settledOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Waiver waiver;

    private String reason = "";

    @ElementCollection
    @CollectionTable(name = "training_item", joinColumns = @JoinColumn(name = "training_id"))
    @MapKeyColumn(name = "item")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Topic, Signed> items = new EnumMap<>(Topic.class);

    @ElementCollection
    @CollectionTable(name = "training_signature", joinColumns = @JoinColumn(name = "training_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Kind, Signed> signatures = new EnumMap<>(Kind.class);

    @SuppressWarnings("NullAway.Init")
    protected Training() {}

    Training(PersonId person, LocalDate tookOfficeOn, Instant at) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.tookOfficeOn = tookOfficeOn;
        this.openedAt = at;
    }

    TrainingMove opened() {
        return new TrainingMove(id, TrainingAct.OPEN, null, state, null, openedAt, "");
    }

    /** The person takes office on another day; a session before it falls out, and the history keeps which one. */
    TrainingMove move(LocalDate day, PersonId by, Instant at) {
        var dropped = session != null && session.on().isBefore(day) ? session : null;
        var told = dropped == null ? Session.told(day) : Session.told(day) + TrainingMove.DROPPED + dropped.told();
        var move = move(TrainingAct.MOVE, by, at, told);
        tookOfficeOn = day;
        if (dropped != null) {
            session = null;
            trainer = null;
        }
        return move;
    }

    /** @param now by the school's clocks */
    TrainingMove arrange(Session wanted, Signature by, LocalDateTime now) {
        if (wanted.on().isBefore(tookOfficeOn)) throw new RuleBroken("onboarding.rule.before-office");
        if (by.by().equals(person)) throw new RuleBroken("onboarding.rule.own");
        if (wanted.isOver(now)) throw new RuleBroken("onboarding.rule.session-over");
        var move = move(TrainingAct.ARRANGE, by.by(), by.at(), wanted.told());
        session = wanted;
        trainer = by.by();
        return move;
    }

    /** What somebody else has ticked already stays theirs. */
    void tick(Collection<Topic> gone, Collection<Topic> not, Signature by) {
        if (state != TrainingState.OPEN) throw new RuleBroken("onboarding.rule.is." + state);
        items.keySet().removeAll(not);
        for (var item : gone) if (CHECKLIST.contains(item)) items.putIfAbsent(item, Signed.of(by));
    }

    /**
     * The consultant signs that it was held: at the arranged time, which has begun, or at another one, which is over.
     *
     * @param took when and where it really was; null as arranged
     * @param now by the school's clocks
     */
    TrainingMove complete(@Nullable Session took, Signature by, LocalDateTime now, LocalDate deadline) {
        if (by.by().equals(person)) throw new RuleBroken("onboarding.rule.own");
        var move = move(TrainingAct.COMPLETE, by.by(), by.at(), took == null ? "" : took.told());
        if (!isGoneThrough()) throw new RuleBroken("onboarding.rule.unticked", CHECKLIST.size() - items.size());
        if (now.toLocalDate().isBefore(tookOfficeOn))
            throw new RuleBroken("onboarding.rule.not-in-office", tookOfficeOn);
        if (took != null) take(took, by.by(), now);
        if (session == null) throw new RuleBroken("onboarding.rule.no-session");
        if (!session.hasBegun(now)) throw new RuleBroken("onboarding.rule.not-begun", session.on(), session.from());
        settle(now.toLocalDate(), deadline);
        signatures.put(Kind.HELD, Signed.of(by));
        return move;
    }

    /** The newcomer signs that they got it. */
    TrainingMove acknowledge(Signature by) {
        if (!by.by().equals(person)) throw new RuleBroken("onboarding.rule.own-only");
        var move = move(TrainingAct.ACKNOWLEDGE, by.by(), by.at(), "");
        signatures.put(Kind.ACKNOWLEDGED, Signed.of(by));
        return move;
    }

    /**
     * @param why in words; empty unless somebody decided it
     */
    TrainingMove waive(Waiver how, String why, PersonId by, Instant at, LocalDate on, LocalDate deadline) {
        var move = move(TrainingAct.WAIVE, by, at, why);
        settle(on, deadline);
        waiver = how;
        reason = why;
        return move;
    }

    private void take(Session took, PersonId by, LocalDateTime now) {
        if (took.on().isBefore(tookOfficeOn)) throw new RuleBroken("onboarding.rule.before-office");
        if (!took.isOver(now)) throw new RuleBroken("onboarding.rule.not-over");
        session = took;
        trainer = by;
    }

    private void settle(LocalDate on, LocalDate deadline) {
        settledOn = on;
        heldTo = deadline;
    }

    private TrainingMove move(TrainingAct act, @Nullable PersonId by, Instant at, String told) {
        var from = state;
        state = act.leadFrom(from);
        return new TrainingMove(id, act, from, state, by, at, told);
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public LocalDate tookOfficeOn() {
        return tookOfficeOn;
    }

    Instant openedAt() {
        return openedAt;
    }

    public TrainingState state() {
        return state;
    }

    public boolean isOpen() {
        return state == TrainingState.OPEN;
    }

    /** Null as long as nothing is arranged. */
    public @Nullable Session session() {
        return session;
    }

    /** Who arranged the session and holds it. */
    public @Nullable PersonId trainer() {
        return trainer;
    }

    /** The last day of the term when it was settled; null while it is open, for then the calendar tells. */
    public @Nullable LocalDate heldTo() {
        return heldTo;
    }

    /** On which day of the school it was signed or waived. */
    public @Nullable LocalDate settledOn() {
        return settledOn;
    }

    public @Nullable Waiver waiver() {
        return waiver;
    }

    public String reason() {
        return reason;
    }

    /** Whether the consultant signed within the term. */
    public boolean isInTime() {
        return settledOn != null && heldTo != null && !settledOn.isAfter(heldTo);
    }

    public boolean isTicked(Topic item) {
        return items.containsKey(item);
    }

    public boolean isGoneThrough() {
        return items.keySet().containsAll(CHECKLIST);
    }

    public List<Topic> ticked() {
        return CHECKLIST.stream().filter(this::isTicked).toList();
    }

    /** The consultant's signature; null before. */
    public @Nullable Signature held() {
        var signed = signatures.get(Kind.HELD);
        return signed == null ? null : signed.signature();
    }

    /** The newcomer's signature; null before. */
    public @Nullable Signature acknowledged() {
        var signed = signatures.get(Kind.ACKNOWLEDGED);
        return signed == null ? null : signed.signature();
    }

    /** @return null when nobody has ticked it */
    public @Nullable Signature tickedBy(Topic item) {
        var signed = items.get(item);
        return signed == null ? null : signed.signature();
    }
}
