package school.helpdesk.requests;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** A message was taken back by its writer, who has its words in the form again until they put them aside. */
@Entity
@Table(name = "request_recall")
class Recall {

    @Id
    private long messageId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by", updatable = false))
    private PersonId madeBy;

    @Column(updatable = false)
    private Instant madeAt;

    private @Nullable Instant putAsideAt;

    @SuppressWarnings("NullAway.Init")
    protected Recall() {}

    Recall(long messageId, Signature made) {
        this.messageId = messageId;
        this.madeBy = made.by();
        this.madeAt = made.at();
    }

    void putAside(Instant at) {
        if (putAsideAt == null) putAsideAt = at;
    }
}
