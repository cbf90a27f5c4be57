package school.helpdesk.escalation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/** The asker turned to Support, once; what came of it is added as it comes, and nothing is changed. */
@Entity
@Table(name = "escalation_appeal")
public class Appeal {

    public static final int LONGEST_NUMBER = 100;

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

    @Column(name = "registered_as")
    private @Nullable String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "registered_by"))
    private @Nullable PersonId registeredBy;

    private @Nullable Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "concluded_by"))
    private @Nullable PersonId concludedBy;

    private @Nullable Instant concludedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    Appeal(Escalation escalation, int ordinal, SupportChannel channel, Done made) {
        this.id = UUID.randomUUID();
        this.escalation = escalation;
        this.ordinal = ordinal;
        this.channel = channel;
        this.madeBy = made.by();
        this.madeAt = made.at();
    }

    void register(String as, Done by) {
        number = as;
        registeredBy = by.by();
        registeredAt = by.at();
    }

    void conclude(Outcome how, Done by) {
        outcome = how;
        concludedBy = by.by();
        concludedAt = by.at();
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

    /** The number Support gave it; null as long as none is known, and once it was erased with its guest. */
    public @Nullable String number() {
        return number;
    }

    public @Nullable Done registered() {
        return registeredAt == null ? null : new Done(registeredBy, registeredAt);
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable Done concluded() {
        return concludedAt == null ? null : new Done(concludedBy, concludedAt);
    }
}
