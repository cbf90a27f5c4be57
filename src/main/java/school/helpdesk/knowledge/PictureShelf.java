package school.helpdesk.knowledge;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Access;
import school.helpdesk.prose.Markdown;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.uploads.Drawn;
import school.helpdesk.uploads.Pieces;

/**
 * Keeps the pictures of guides. What is added waits for its owner alone until a revision names it; then it belongs to that
 * revision for good, and whoever may read the guide sees it.
 */
@Component
public class PictureShelf {

    private static final int MOST_OF_A_GUIDE = 20;
    private static final int MOST_OF_A_DAY = 100;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String COLUMNS = "p.id, p.name, p.type, p.size, p.width, p.height";

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final SchoolTime time;

    PictureShelf(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.pieces = new Pieces(jdbc, "article_picture_piece");
        this.time = time;
    }

    /**
     * Lays a picture under the mark of a form.
     *
     * @return why there is no room for it, as a message key; empty when it lies there
     */
    @Transactional
    String put(UUID id, PersonId owner, UUID form, Drawn picture) throws IOException {
        waitInLine(owner);
        var why = fault(owner, form);
        if (!why.isEmpty()) return why;
        var upload = picture.upload();
        jdbc.sql("""
                        insert into article_picture (id, owner, form, name, type, size, width, height, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        owner.value(),
                        form,
                        upload.name(),
                        picture.type(),
                        upload.size(),
                        picture.width(),
                        picture.height(),
                        time.now().atOffset(ZoneOffset.UTC))
                .update();
        try (var content = upload.content().getInputStream()) {
            pieces.put(id, content);
        }
        return "";
    }

    /** Why there is no room under the mark of a form for one more, as a message key; empty when there is. */
    @Transactional(readOnly = true)
    String fault(PersonId owner, UUID form) {
        var waiting = count("owner = ? and form = ? and not attached", owner.value(), form);
        if (waiting >= MOST_OF_A_GUIDE) return "knowledge.picture.many";
        var today = count("owner = ? and made_at > ?", owner.value(), yesterday());
        return today >= MOST_OF_A_DAY ? "knowledge.picture.day" : "";
    }

    /** What a form has to offer: what was added to it, and what its text names, in order. */
    @Transactional(readOnly = true)
    public List<GuidePicture> beside(String body, UUID form, PersonId me) {
        return jdbc.sql("select " + COLUMNS + """
                        , false open_to_all from article_picture p
                        where (p.owner = :me and p.form = :form and not p.attached)
                            or (p.id = any(:ids::uuid[]) and (p.attached or p.owner = :me))
                        order by p.made_at, p.id""")
                .param("me", me.value())
                .param("form", form)
                .param("ids", NamedPictures.in(body).ids())
                .query((row, number) -> picture(row))
                .list();
    }

    /** Why a guide cannot be saved with the pictures that its text names, as a message key; empty when it can. */
    @Transactional(readOnly = true)
    public String fault(String body, @Nullable PersonId me) {
        var named = NamedPictures.in(body);
        if (named.isEmpty()) return "";
        if (named.lackWords()) return "knowledge.form.picture.words";
        var ids = named.ids();
        if (ids.length > MOST_OF_A_GUIDE) return "knowledge.form.picture.many";
        var known = jdbc.sql("""
                        select count(*) from article_picture
                        where id = any(:ids::uuid[]) and (attached or owner = :me::uuid)""")
                .param("ids", ids)
                .param("me", me == null ? null : me.value())
                .query(Integer.class)
                .single();
        return known == ids.length ? "" : "knowledge.form.picture.unknown";
    }

    /**
     * From now on the pictures that a revision names are its own; joins the transaction that saves it.
     *
     * @throws RuleBroken when it names what it may not
     */
    void attach(Revision revision) {
        var body = revision.wording().body();
        var named = NamedPictures.in(body);
        if (named.isEmpty()) return;
        var ids = named.ids();
        var by = revision.madeBy();
        jdbc.sql("update article_picture set attached = true where id = any(:ids::uuid[]) and not attached"
                        + " and owner = :me::uuid")
                .param("ids", ids)
                .param("me", by == null ? null : by.value())
                .update();
        var why = fault(body, by);
        if (!why.isEmpty()) throw new RuleBroken(why);
        jdbc.sql("insert into article_revision_picture (article_id, revision, picture_id)"
                        + " select ?, ?, unnest(?::uuid[])")
                .params(revision.getId().articleId(), revision.number(), ids)
                .update();
    }

    /** Those of a revision, by what its text names them by. A text without any asks for none. */
    Map<String, Markdown.Picture> of(UUID article, int revision, String body) {
        if (!NamedPictures.mayBeIn(body)) return Map.of();
        return jdbc
                .sql("select " + COLUMNS + """
                        , false open_to_all from article_revision_picture l join article_picture p on p.id = l.picture_id
                        where l.article_id = ? and l.revision = ?""")
                .params(article, revision)
                .query((row, number) -> picture(row))
                .list()
                .stream()
                .collect(toMap(
                        GuidePicture::reference,
                        picture -> new Markdown.Picture(picture.address(), picture.width(), picture.height())));
    }

    /**
     * A picture of a guide that this reader may read as it stands now. Whoever looks after guides sees those of earlier
     * revisions too, and its owner one that is in none yet.
     *
     * @throws NotFound when there is none, or it is not the reader's to see
     */
    @Transactional(readOnly = true)
    public GuidePicture open(UUID id, @Nullable Access me) {
        return jdbc.sql("select * from (select " + COLUMNS + """
                        , p.owner, p.attached, coalesce(g.readers, '') shown_to, coalesce(g.readers = 'PUBLIC', false) open_to_all
                        from article_picture p left join lateral (
                            select a.readers from article_revision_picture l
                            join article a on a.id = l.article_id and a.revision = l.revision
                            where l.picture_id = p.id and a.state = 'PUBLISHED' order by a.readers = 'PUBLIC' desc limit 1) g on true
                        where p.id = :id) p
                        where shown_to = any(:readers::text[]) or (attached and :keeper) or (not attached and owner = :me::uuid)""")
                .param("id", id)
                .param("readers", Shelf.readers(me))
                .param("keeper", Article.isLookedAfterBy(me))
                .param("me", me == null ? null : me.person().value())
                .query((row, number) -> picture(row))
                .optional()
                .orElseThrow(() -> new NotFound("picture " + id));
    }

    /** Piece by piece; between two of them no connection is held. */
    public void write(GuidePicture picture, OutputStream to) throws IOException {
        pieces.write(picture.id(), to);
    }

    /** Forgets what no revision has ever named. */
    @Transactional
    public void forgetUnattached() {
        jdbc.sql("delete from article_picture where not attached and made_at < ?")
                .param(yesterday())
                .update();
    }

    private int count(String condition, Object... parameters) {
        return jdbc.sql("select count(*) from article_picture where " + condition)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime yesterday() {
        return time.now().minus(A_DAY).atOffset(ZoneOffset.UTC);
    }

    /** Who sends two forms at once is served one after the other. */
    private void waitInLine(PersonId owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('knowledge.pictures' || ?, 0))")
                .param(owner.toString())
                .query(row -> {});
    }

    /** From {@link #COLUMNS}. */
    private static GuidePicture picture(ResultSet row) throws SQLException {
        return new GuidePicture(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getInt("width"),
                row.getInt("height"),
                row.getBoolean("open_to_all"));
    }
}
