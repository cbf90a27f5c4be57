package school.helpdesk.knowledge;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.prose.Markdown;

/** A guide as it stands. Its address stays the same whatever becomes of it. Every verb returns the row that tells of it. */
@Entity
public class Article {

    @Id
    @GeneratedValue
    private @Nullable UUID id;

    private String slug;

    @Embedded
    private Wording wording;

    private String plain;
    private int revision = 1;

    @Enumerated(EnumType.STRING)
    private ArticleState state = ArticleState.PUBLISHED;

    /** When somebody last looked whether it is still true; writing it is looking. */
    private Instant checkedAt;

    private UUID once;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(String slug, Wording wording, Instant at, UUID once) {
        this.slug = slug;
        this.wording = wording;
        this.plain = Markdown.plain(wording.body());
        this.checkedAt = at;
        this.once = once;
    }

    /** @param by null for what the portal brought along */
    Revision first(@Nullable Signature by) {
        return new Revision(id(), revision, wording, "", by == null ? null : by.by(), checkedAt);
    }

    Revision revise(Wording changed, String why, Signature by) {
        wording = changed;
        plain = Markdown.plain(changed.body());
        revision++;
        checkedAt = by.at();
        return new Revision(id(), revision, wording, why, by.by(), by.at());
    }

    ArticleAct check(Signature by) {
        checkedAt = by.at();
        return new ArticleAct(id(), ArticleAct.Kind.CHECK, by);
    }

    ArticleAct withdraw(Signature by) {
        state = ArticleState.WITHDRAWN;
        return new ArticleAct(id(), ArticleAct.Kind.WITHDRAW, by);
    }

    ArticleAct publish(Signature by) {
        state = ArticleState.PUBLISHED;
        return new ArticleAct(id(), ArticleAct.Kind.PUBLISH, by);
    }

    /** Whoever looks after guides sees all of them; who reads them, those that are shown, and a visitor the public ones. */
    boolean isOpenTo(@Nullable Access reader) {
        if (isLookedAfterBy(reader)) return true;
        if (state == ArticleState.WITHDRAWN) return false;
        return wording.readers() == Readers.PUBLIC || (reader != null && reader.has(Right.EMPLOYEE));
    }

    static boolean isLookedAfterBy(@Nullable Access reader) {
        return reader != null && (reader.has(Right.CONSULTANT) || reader.has(Right.DIRECTOR));
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    public String slug() {
        return slug;
    }

    public Wording wording() {
        return wording;
    }

    /** The number of the latest one. */
    public int revision() {
        return revision;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public boolean isWithdrawn() {
        return state == ArticleState.WITHDRAWN;
    }
}
