package school.helpdesk.knowledge;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import school.helpdesk.kernel.PersonId;

/** What a guide said from then on; never changed afterwards. */
@Entity
@Table(name = "article_revision")
public class Revision implements Persistable<Revision.Key> {

    /** @param number counts from 1 within the guide */
    @Embeddable
    record Key(UUID articleId, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Embedded
    private Wording wording;

    private String why;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private @Nullable PersonId madeBy;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(UUID articleId, int number, Wording wording, String why, @Nullable PersonId madeBy, Instant madeAt) {
        this.key = new Key(articleId, number);
        this.wording = wording;
        this.why = why;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    @Override
    public Key getId() {
        return key;
    }

    /** Nobody saves one a second time. */
    @Override
    public boolean isNew() {
        return true;
    }

    public int number() {
        return key.number();
    }

    public Wording wording() {
        return wording;
    }

    /** What was changed and why, in the words of who did; may be empty. */
    public String why() {
        return why;
    }

    /** Null for what the portal brought along. */
    public @Nullable PersonId madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
