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
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** What somebody wrote about a request; never changed afterwards. Numbers grow with time, within one request and over all. */
@Entity
@Table(name = "request_message")
public class Message {

    /** What it is for. */
    public enum Kind {
        /** The asker's words. */
        REPLY,
        /** The consultant asks back. */
        CLARIFICATION,
        ANSWER,
        /** For consultants and the director only. */
        NOTE
    }

    @Id
    @GeneratedValue(generator = "request_message_id")
    @SequenceGenerator(name = "request_message_id", sequenceName = "request_message_id", allocationSize = 1)
    private @Nullable Long id;

    private long requestNumber;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String body;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private PersonId madeBy;

    private Instant madeAt;
    private UUID identity;

    @Formula("(select recall.made_at from request_recall recall where recall.message_id = id)")
    private @Nullable Instant recalledAt;

    @Formula("(select recall.put_aside_at from request_recall recall where recall.message_id = id)")
    private @Nullable Instant putAsideAt;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    Message(long requestNumber, Kind kind, Saying saying, Signature made) {
        this.requestNumber = requestNumber;
        this.kind = kind;
        this.body = saying.body();
        this.madeBy = made.by();
        this.madeAt = made.at();
        this.identity = saying.identity(made.by(), kind);
    }

    /** 0 as long as it was not stored. */
    public long id() {
        return id == null ? 0 : id;
    }

    /** Under which the files of a recalled message wait to be sent again. */
    public static String mark(long id) {
        return "recalled-" + id;
    }

    public long requestNumber() {
        return requestNumber;
    }

    public Kind kind() {
        return kind;
    }

    public String body() {
        return body;
    }

    public Signature made() {
        return new Signature(madeBy, madeAt);
    }

    /** Its writer took it back: nobody else reads a word of it. */
    public boolean isRecalled() {
        return recalledAt != null;
    }

    /** Its writer wants to have the words again. */
    boolean isInHand() {
        return recalledAt != null && putAsideAt == null;
    }

    public boolean isNote() {
        return kind == Kind.NOTE;
    }
}
