package school.helpdesk.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;
import school.helpdesk.school.SchoolTime;

/** What one person was told, and how often they want letters; somebody else's notices are not found. Each question is one statement. */
@Service
@Transactional
public class NoticeDesk {

    public static final int PAGE = 50;

    /** How many notices {@code :me} has not seen, for a statement that asks for more than that. */
    public static final String UNSEEN = "(select count(*) from notice where person_id = :me and seen_at is null)";

    private static final Duration SEEN_KEPT = Duration.ofDays(90);
    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final SchoolTime time;

    NoticeDesk(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * The newest first, one more than a page when there are more.
     *
     * @param after the last one of the page before; 0 for the first page
     */
    @Transactional(readOnly = true)
    public List<Notice> page(PersonId me, long after) {
        return jdbc.sql("""
                        select n.id, kind, arguments, made_at, seen_at is not null seen, p.id author,
                            family_name, given_name, patronymic, position
                        from notice n left join person p on p.id = n.author
                        where person_id = :me and (:after = 0 or (made_at, n.id)
                            < (select last.made_at, last.id from notice last where last.id = :after and last.person_id = :me))
                        order by made_at desc, n.id desc limit :most""")
                .param("me", me.value())
                .param("after", after)
                .param("most", PAGE + 1)
                .query((row, index) -> notice(row))
                .list();
    }

    /** @return the page that it leads to */
    public String open(long id, PersonId me) {
        return jdbc.sql("""
                        update notice set seen_at = coalesce(seen_at, :now), letter_on = null
                        where id = :id and person_id = :me returning path""")
                .param("now", now())
                .param("id", id)
                .param("me", me.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("notice " + id));
    }

    /** All are seen up to the one shown as the newest; what came since is still news. */
    public void seeAll(long newest, PersonId me) {
        jdbc.sql("""
                        update notice set seen_at = :now, letter_on = null
                        where person_id = :me and seen_at is null and (made_at, id)
                            <= (select last.made_at, last.id from notice last where last.id = :newest and last.person_id = :me)""")
                .param("now", now())
                .param("newest", newest)
                .param("me", me.value())
                .update();
    }

    @Transactional(readOnly = true)
    public LetterWish wish(PersonId me) {
        return jdbc.sql("select wish from letter_wish where person_id = ?")
                .param(me.value())
                .query(String.class)
                .optional()
                .map(LetterWish::valueOf)
                .orElse(LetterWish.AT_ONCE);
    }

    /** From now on. What waits for a letter of the day still comes with it, unless no letter is wanted any more. */
    public void wish(LetterWish wish, PersonId me) {
        jdbc.sql("""
                        insert into letter_wish (person_id, wish) values (?, ?)
                        on conflict (person_id) do update set wish = excluded.wish""").params(me.value(), wish.name()).update();
        if (wish == LetterWish.NEVER)
            jdbc.sql("update notice set letter_on = null where person_id = ? and letter_on is not null")
                    .param(me.value())
                    .update();
    }

    void forgetOld() {
        jdbc.sql("delete from notice where seen_at < ? or made_at < ?")
                .params(at(SEEN_KEPT), at(KEPT))
                .update();
    }

    private OffsetDateTime at(Duration past) {
        return time.now().minus(past).atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                arguments(row),
                author(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("seen"));
    }

    static List<Object> arguments(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("arguments").getArray())
                .map(Argument::read)
                .toList();
    }

    private static @Nullable String author(ResultSet row) throws SQLException {
        if (row.getString("author") == null) return null;
        return new PersonCard(
                        PersonId.of(row.getString("author")),
                        row.getString("family_name"),
                        row.getString("given_name"),
                        row.getString("patronymic"),
                        row.getString("position"))
                .shortName();
    }
}
