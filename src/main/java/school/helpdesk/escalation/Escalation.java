package school.helpdesk.escalation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;

/**
 * The school could not help with a request: its asker turns to Support, as often as Support rejects, until it is settled
 * there or given back to the consultant.
 */
@Entity
public class Escalation {

    static final int MOST_APPEALS = 20;

    @Id
    private UUID id;

    private long requestNumber;

    @Enumerated(EnumType.STRING)
    private EscalationReason reason;

    private String explanation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "declared_by"))
    private @Nullable PersonId declaredBy;

    private Instant declaredAt;

    @Embedded
    private @Nullable Letter letter;

    /** Counts how often it was written: 0 as long as it follows the request. */
    private int letterRevision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "letter_by"))
    private @Nullable PersonId letterBy;

    private @Nullable Instant letterAt;

    @OneToMany(mappedBy = "escalation", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private Set<Appeal> appeals = new LinkedHashSet<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable PersonId endedBy;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Escalation() {}

    Escalation(long requestNumber, EscalationReason reason, String explanation, Done declared) {
        this.id = UUID.randomUUID();
        this.requestNumber = requestNumber;
        this.reason = reason;
        this.explanation = explanation;
        this.declaredBy = declared.by();
        this.declaredAt = declared.at();
    }

    /**
     * The letter can be mended as long as it was not sent, and after a rejection.
     *
     * @param seen the revision that was mended
     * @return whether the letter says so now; it does not when somebody has written another one meanwhile
     */
    boolean write(Letter written, int seen, Done by) {
        Step.APPEAL.check(state());
        if (written.equals(letter)) return true;
        if (seen != letterRevision) return false;
        letter = written;
        letterRevision++;
        letterBy = by.by();
        letterAt = by.at();
        return true;
    }

    void appeal(SupportChannel channel, Sent sent, Done by) {
        if (isLatest(appeal -> appeal.isOnItsWayAs(channel, by))) return;
        Step.APPEAL.check(state());
        if (appeals.size() >= MOST_APPEALS) throw new RuleBroken("escalation.rule.many", MOST_APPEALS);
        appeals.add(new Appeal(this, appeals.size() + 1, channel, sent, by));
    }

    void register(String number, Done by) {
        if (isLatest(appeal -> appeal.isRegisteredAs(number, by))) return;
        Step.REGISTER.check(state());
        latest().orElseThrow().register(number, by);
    }

    /** The number was written down wrongly. */
    void correct(String number, Done by) {
        Step.CORRECT.check(state());
        if (isLatest(appeal -> number.equals(appeal.number()))) return;
        latest().orElseThrow().correct(number, by);
    }

    void conclude(Outcome outcome, Done by) {
        if (isConcludedAs(outcome, by)) return;
        outcome.step().check(state());
        latest().orElseThrow().conclude(outcome, by);
        if (state() == EscalationState.ENDED) end(by);
    }

    /** The same was said by the same person before. */
    boolean isConcludedAs(Outcome outcome, Done by) {
        return isLatest(appeal -> appeal.isConcludedAs(outcome, by));
    }

    void giveBack(Done by) {
        Step.GIVE_BACK.check(state());
        end(by);
    }

    /** The request has gone on, with Support or without. */
    void end(Done by) {
        endedBy = by.by();
        endedAt = by.at();
    }

    public EscalationState state() {
        if (endedAt != null) return EscalationState.ENDED;
        return latest().map(Appeal::state).orElse(EscalationState.DECLARED);
    }

    /** The key of what is said of where it stands, to who asked or to the school. */
    public String standing(boolean asker) {
        var stands = rejection() == null ? state().name() : "REJECTED";
        return "escalation.standing." + (asker ? "asker." : "school.") + stands;
    }

    public boolean can(String step) {
        return Step.valueOf(step).isOpenTo(state());
    }

    /** Why Support rejected it, as long as the next appeal is not made. */
    public @Nullable Outcome rejection() {
        return state() == EscalationState.DECLARED
                ? latest().map(Appeal::outcome).orElse(null)
                : null;
    }

    /** What the appeal that is on its way told Support; null while there is none, or it was not kept. */
    public @Nullable Sent sent() {
        return state() == EscalationState.DECLARED
                ? null
                : latest().map(Appeal::sent).orElse(null);
    }

    /** It ended because Support helped. */
    public boolean hasHelped() {
        return latest().map(Appeal::outcome).filter(Outcome.HELPED::equals).isPresent();
    }

    public long requestNumber() {
        return requestNumber;
    }

    public EscalationReason reason() {
        return reason;
    }

    public String explanation() {
        return explanation;
    }

    public Done declared() {
        return new Done(declaredBy, declaredAt);
    }

    /** As somebody has written it; null as long as it follows the request. */
    public @Nullable Letter letter() {
        return letter;
    }

    /** What it takes to write it anew: see {@link EscalationDesk#write}. */
    public int letterRevision() {
        return letterRevision;
    }

    /** Who wrote it last; null as long as it follows the request. */
    public @Nullable Done letterWritten() {
        return letterAt == null ? null : new Done(letterBy, letterAt);
    }

    public List<Appeal> appeals() {
        return List.copyOf(appeals);
    }

    public @Nullable Done ended() {
        return endedAt == null ? null : new Done(endedBy, endedAt);
    }

    private boolean isLatest(Predicate<Appeal> such) {
        return latest().filter(such).isPresent();
    }

    private Optional<Appeal> latest() {
        return appeals.stream().reduce((earlier, later) -> later);
    }
}
