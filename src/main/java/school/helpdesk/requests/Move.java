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
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** One row of a request's history: who did what, when, from where to where, and why. */
@Entity
@Table(name = "request_move")
public class Move {

    @Id
    @GeneratedValue(generator = "request_move_id")
    @SequenceGenerator(name = "request_move_id", sequenceName = "request_move_id", allocationSize = 1)
    private @Nullable Long id;

    private long requestNumber;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    private @Nullable RequestState fromState;

    @Enumerated(EnumType.STRING)
    private RequestState toState;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private @Nullable PersonId madeBy;

    private Instant madeAt;
    private String why;
    private @Nullable Long undoes;
    private @Nullable Long otherNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "handed_to"))
    private @Nullable PersonId handedTo;

    @SuppressWarnings("NullAway.Init")
    protected Move() {}

    Move(
            long requestNumber,
            Act act,
            @Nullable RequestState from,
            RequestState to,
            @Nullable PersonId by,
            Instant at,
            String why) {
        this.requestNumber = requestNumber;
        this.act = act;
        this.fromState = from;
        this.toState = to;
        this.madeBy = by;
        this.madeAt = at;
        this.why = why;
    }

    Move handedTo(PersonId colleague) {
        handedTo = colleague;
        return this;
    }

    /** The row that tells of undoing this one. */
    Move undone(RequestState from, RequestState to, Signature by) {
        var move = new Move(requestNumber, Act.UNDO, from, to, by.by(), by.at(), "");
        move.undoes = id;
        move.otherNumber = otherNumber;
        return move;
    }

    Move with(@Nullable Long other) {
        otherNumber = other;
        return this;
    }

    boolean isOf(Act wanted, @Nullable PersonId by) {
        return act == wanted && Objects.equals(by, madeBy);
    }

    /** 0 as long as it was not stored. */
    public long id() {
        return id == null ? 0 : id;
    }

    public long requestNumber() {
        return requestNumber;
    }

    /** The move that this one undoes; null for every other. */
    public @Nullable Long undoes() {
        return undoes;
    }

    /** The other request it tells of; null when there is none. */
    public @Nullable Long otherNumber() {
        return otherNumber;
    }

    public Act act() {
        return act;
    }

    public RequestState to() {
        return toState;
    }

    /** Null when the portal itself did it. */
    public @Nullable PersonId by() {
        return madeBy;
    }

    public Instant at() {
        return madeAt;
    }

    /** Who works on it from then on; null unless it was handed over. */
    public @Nullable PersonId handedTo() {
        return handedTo;
    }

    /** The reason that was given, or empty. */
    public String why() {
        return why;
    }
}
