package school.helpdesk.onboarding;

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

/** One row of a training's history. */
@Entity
public class TrainingMove {

    @Id
    @GeneratedValue(generator = "training_move_id")
    @SequenceGenerator(name = "training_move_id", sequenceName = "training_move_id", allocationSize = 1)
    private @Nullable Long id;

    private UUID trainingId;

    @Enumerated(EnumType.STRING)
    private TrainingAct act;

    @Enumerated(EnumType.STRING)
    private @Nullable TrainingState fromState;

    @Enumerated(EnumType.STRING)
    private TrainingState toState;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private @Nullable PersonId madeBy;

    private Instant madeAt;
    private String told;

    @SuppressWarnings("NullAway.Init")
    protected TrainingMove() {}

    TrainingMove(
            UUID trainingId,
            TrainingAct act,
            @Nullable TrainingState from,
            TrainingState to,
            @Nullable PersonId by,
            Instant at,
            String told) {
        this.trainingId = trainingId;
        this.act = act;
        this.fromState = from;
        this.toState = to;
        this.madeBy = by;
        this.madeAt = at;
        this.told = told;
    }

    public TrainingAct act() {
        return act;
    }

    /** Null when the portal itself followed what is recorded of the person. */
    public @Nullable PersonId by() {
        return madeBy;
    }

    public Instant at() {
        return madeAt;
    }

    /** The reason, the time arranged or the day moved to; may be empty. */
    public String told() {
        return told;
    }
}
