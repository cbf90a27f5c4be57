package school.helpdesk.requests;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** An act that can be taken back: a move, a message or both, and how the request stood before it. */
@Entity
@Table(name = "request_step")
class Step {

    @Id
    @GeneratedValue(generator = "request_step_id")
    @SequenceGenerator(name = "request_step_id", sequenceName = "request_step_id", allocationSize = 1)
    private @Nullable Long id;

    private long requestNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private PersonId madeBy;

    private Instant madeAt;
    private @Nullable Long moveId;
    private @Nullable Long messageId;

    /** The latest ones of the request when the act was done, whoever made them. */
    private long lastMove;

    private long lastMessage;

    @Embedded
    private Standing before;

    @SuppressWarnings("NullAway.Init")
    protected Step() {}

    Step(
            long requestNumber,
            Signature made,
            Standing before,
            @Nullable Move move,
            @Nullable Message message,
            long lastMove,
            long lastMessage) {
        this.requestNumber = requestNumber;
        this.madeBy = made.by();
        this.madeAt = made.at();
        this.before = before;
        this.moveId = move == null ? null : move.id();
        this.messageId = message == null ? null : message.id();
        this.lastMove = lastMove;
        this.lastMessage = lastMessage;
    }

    long id() {
        return id == null ? 0 : id;
    }

    Undo offer(Instant now, Duration within) {
        var until = madeAt.plus(within);
        return new Undo(id(), until, Duration.between(now, until).toSeconds());
    }

    boolean isPast(Instant now, Duration within) {
        return !now.isBefore(madeAt.plus(within));
    }

    /** Null for words that moved nothing. */
    @Nullable
    Long moveId() {
        return moveId;
    }

    /** Null for a move without words. */
    @Nullable
    Long messageId() {
        return messageId;
    }

    Standing before() {
        return before;
    }
}
