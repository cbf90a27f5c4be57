package school.helpdesk.escalation;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;

/**
 * The asker turned to Support, once; what came of it is added as it comes, and nothing is changed but a wrong number, which
 * stays readable.
 */
@Entity
@Table(name = "escalation_appeal")
public class Appeal {

    public static final int LONGEST_NUMBER = 100;

    static final int MOST_CORRECTIONS = 20;

    @Id
    private UUID id;

    @ManyToOne
    private Escalation escalation;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private SupportChannel channel;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private @Nullable PersonId madeBy;

    private Instant madeAt;

    @Embedded
    private @Nullable Sent sent;

    @Column(name = "registered_as")
    private @Nullable String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "registered_by"))
    private @Nullable PersonId registeredBy;

    private @Nullable Instant registeredAt;

    @OneToMany(mappedBy = "appeal", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private Set<FormerNumber> formerNumbers = new LinkedHashSet<>();

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "concluded_by"))
    private @Nullable PersonId concludedBy;

    private @Nullable Instant concludedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    Appeal(Escalation escalation, int ordinal, SupportChannel channel, Sent sent, Done made) {
        this.id = UUID.randomUUID();
        this.escalation = escalation;
        this.ordinal = ordinal;
        this.channel = channel;
        this.sent = sent;
        this.madeBy = made.by();
        this.madeAt = made.at();
    }

    void register(String as, Done by) {
        number = as;
        registeredBy = by.by();
        registeredAt = by.at();
    }

    void correct(String as, Done by) {
        if (formerNumbers.size() >= MOST_CORRECTIONS)
            throw new RuleBroken("escalation.rule.many-numbers", MOST_CORRECTIONS);
        formerNumbers.add(new FormerNumber(this, formerNumbers.size() + 1, number, requireNonNull(registered())));
        register(as, by);
    }

    void conclude(Outcome how, Done by) {
        outcome = how;
        concludedBy = by.by();
        concludedAt = by.at();
    }

    boolean isOnItsWayAs(SupportChannel by, Done repeated) {
        return outcome == null && channel == by && Objects.equals(repeated.by(), madeBy);
    }

    boolean isRegisteredAs(String as, Done repeated) {
        return as.equals(number) && Objects.equals(repeated.by(), registeredBy);
    }

    boolean isConcludedAs(Outcome how, Done repeated) {
        return outcome == how && Objects.equals(repeated.by(), concludedBy);
    }

    /** Where the escalation stands after this one. */
    EscalationState state() {
        if (outcome != null) return outcome.step().to();
        return registeredAt == null ? EscalationState.APPEALED : EscalationState.REGISTERED;
    }

    public SupportChannel channel() {
        return channel;
    }

    public Done made() {
        return new Done(madeBy, madeAt);
    }

    /** Null for those made before it was kept, and once it was erased with its guest. */
    public @Nullable Sent sent() {
        return sent;
    }

    /** The number Support gave it; null as long as none is known, and once it was erased with its guest. */
    public @Nullable String number() {
        return number;
    }

    public @Nullable Done registered() {
        return registeredAt == null ? null : new Done(registeredBy, registeredAt);
    }

    /** Those that were corrected, in their order. */
    public List<FormerNumber> formerNumbers() {
        return List.copyOf(formerNumbers);
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable Done concluded() {
        return concludedAt == null ? null : new Done(concludedBy, concludedAt);
    }
}
