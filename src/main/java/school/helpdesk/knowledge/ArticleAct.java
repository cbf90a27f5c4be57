package school.helpdesk.knowledge;

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
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** What somebody did with a guide other than write it. */
@Entity
@Table(name = "article_act")
public class ArticleAct {

    public enum Kind {
        /** It is still true. */
        CHECK,
        WITHDRAW,
        PUBLISH
    }

    @Id
    @GeneratedValue(generator = "article_act_id")
    @SequenceGenerator(name = "article_act_id", sequenceName = "article_act_id", allocationSize = 1)
    private @Nullable Long id;

    private UUID articleId;

    @Enumerated(EnumType.STRING)
    private Kind act;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private PersonId madeBy;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected ArticleAct() {}

    ArticleAct(UUID articleId, Kind act, Signature made) {
        this.articleId = articleId;
        this.act = act;
        this.madeBy = made.by();
        this.madeAt = made.at();
    }

    public Kind act() {
        return act;
    }

    public Signature made() {
        return new Signature(madeBy, madeAt);
    }
}
