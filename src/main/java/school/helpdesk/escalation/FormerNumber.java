package school.helpdesk.escalation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/** A number of an appeal that was written down wrongly and stood until it was corrected. */
@Entity
@Table(name = "escalation_former_number")
public class FormerNumber {

    @Id
    private UUID id;

    @ManyToOne
    private Appeal appeal;

    private int ordinal;

    @Column(name = "registered_as")
    private @Nullable String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "registered_by"))
    private @Nullable PersonId registeredBy;

    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected FormerNumber() {}

    FormerNumber(Appeal appeal, int ordinal, @Nullable String number, Done registered) {
        this.id = UUID.randomUUID();
        this.appeal = appeal;
        this.ordinal = ordinal;
        this.number = number;
        this.registeredBy = registered.by();
        this.registeredAt = registered.at();
    }

    /** Null once it was erased with its guest. */
    public @Nullable String number() {
        return number;
    }

    public Done registered() {
        return new Done(registeredBy, registeredAt);
    }
}
