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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    @OneToMany(mappedBy = "escalation", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<Appeal> appeals = new ArrayList<>();

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

    /** The letter can be mended as long as it was not sent, and after a rejection. */
    void write(Letter written) {
        Step.APPEAL.check(state());
        letter = written;
    }

    void appeal(SupportChannel channel, Done by) {
        Step.APPEAL.check(state());
        if (appeals.size() >= MOST_APPEALS) throw new RuleBroken("escalation.rule.many", MOST_APPEALS);
        appeals.add(new Appeal(this, appeals.size() + 1, channel, by));
    }

    void register(String number, Done by) {
        Step.REGISTER.check(state());
        latest().orElseThrow().register(number, by);
    }

    void conclude(Outcome outcome, Done by) {
        outcome.step().check(state());
        latest().orElseThrow().conclude(outcome, by);
        if (state() == EscalationState.ENDED) end(by);
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

    public boolean can(String step) {
        return Step.valueOf(step).isOpenTo(state());
    }

    /** Why Support rejected it, as long as the next appeal is not made. */
    public @Nullable Outcome rejection() {
        return state() == EscalationState.DECLARED
                ? latest().map(Appeal::outcome).orElse(null)
                : null;
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

    public List<Appeal> appeals() {
        return List.copyOf(appeals);
    }

    public @Nullable Done ended() {
        return endedAt == null ? null : new Done(endedBy, endedAt);
    }

    private Optional<Appeal> latest() {
        return appeals.isEmpty() ? Optional.empty() : Optional.of(appeals.get(appeals.size() - 1));
    }
}
