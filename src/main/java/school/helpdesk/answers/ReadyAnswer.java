package school.helpdesk.answers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** A text consultants send again and again. */
@Entity
public class ReadyAnswer {

    @Id
    @GeneratedValue
    private @Nullable UUID id;

    @Embedded
    private AnswerText text;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner"))
    private @Nullable PersonId owner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author"))
    private @Nullable PersonId author;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
    private @Nullable PersonId changedBy;

    private Instant changedAt;
    private int revision = 1;
    private @Nullable Instant removedAt;
    private UUID once;

    @SuppressWarnings("NullAway.Init")
    protected ReadyAnswer() {}

    ReadyAnswer(AnswerText text, Whose whose, Signature by, UUID once) {
        this(text, by.at(), once);
        this.owner = whose == Whose.OWN ? by.by() : null;
        this.author = by.by();
        this.changedBy = by.by();
    }

    /** One that nobody here has written. */
    ReadyAnswer(AnswerText text, Instant at, UUID once) {
        this.text = text;
        this.changedAt = at;
        this.once = once;
    }

    /** What is everybody's stays so: colleagues rely on it. */
    void change(AnswerText changed, Whose whose, Signature by) {
        text = changed;
        if (whose == Whose.EVERYBODYS) owner = null;
        changedBy = by.by();
        changedAt = by.at();
        revision++;
    }

    boolean says(AnswerText said, Whose whose) {
        return text.equals(said) && (owner == null || whose == Whose.OWN);
    }

    void remove(Instant at) {
        if (removedAt == null) removedAt = at;
    }

    void restore() {
        removedAt = null;
    }

    public UUID id() {
        return Objects.requireNonNull(id);
    }

    public AnswerText text() {
        return text;
    }

    public Whose whose() {
        return owner == null ? Whose.EVERYBODYS : Whose.OWN;
    }

    /** Null for what the portal brought along. */
    public @Nullable PersonId author() {
        return author;
    }

    /** Null as long as nobody has. */
    public @Nullable PersonId changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** How often it was written. */
    public int revision() {
        return revision;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }
}
