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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/** One row of a training's history. */
@Entity
public class TrainingMove {

    /** Stands between the day moved to and the session that fell out by it. */
    static final String DROPPED = "; ";

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

    /** Null when nobody in particular did it. */
    public @Nullable PersonId by() {
        return madeBy;
    }

    public Instant at() {
        return madeAt;
    }

    /** The day moved to; null when nothing was moved. */
    public @Nullable LocalDate day() {
        return act == TrainingAct.MOVE ? Session.readDay(told.split(DROPPED, 2)[0]) : null;
    }

    /** When and where it was arranged or held; of a move, what fell out by it. Null when it is about no session. */
    public @Nullable Session session() {
        return switch (act) {
            case ARRANGE, COMPLETE -> Session.read(told);
            case MOVE -> told.contains(DROPPED) ? Session.read(told.split(DROPPED, 2)[1]) : null;
            case OPEN, ACKNOWLEDGE, WAIVE -> null;
        };
    }

    /** Why, in somebody's own words; may be empty. */
    public String reason() {
        return act == TrainingAct.WAIVE ? told : "";
    }
}
