package school.helpdesk.requests.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.school.SchoolTime;

/**
 * Notices which consultants have a request open. The director reads unnoticed, because nobody's work is doubled by it;
 * of who asked nothing is kept, and nothing is told to them.
 */
@Component
public class Presence {

    /** So long somebody counts as present after the last word of their page. */
    static final Duration LASTS = Duration.ofSeconds(60);

    private static final String BEAT = """
            with it as (
                select number, asker from request where number = :number and (asker = :me or :all)
            ), beat as (
                insert into request_presence (request_number, person, seen_at, writing_at)
                select number, :me, :now, case when :writes then :now end from it
                where :works and asker is distinct from :me
                on conflict (request_number, person)
                do update set seen_at = excluded.seen_at, writing_at = excluded.writing_at
            )
            select it.number, p.person, p.writing_at,
                exists (select from request_message m where m.request_number = it.number and m.id > :seen
                    and m.made_by <> :me and not exists (select from request_recall where message_id = m.id)
                    and (m.kind <> 'NOTE' or it.asker is distinct from :me)) news
            from it left join request_presence p on p.request_number = it.number and p.person <> :me
                and p.seen_at > :since and it.asker is distinct from :me
            order by p.person""";

    private static final String AT = """
            select request_number number, person, writing_at
            from request_presence join request on number = request_number
            where request_number in (:numbers) and seen_at > :since and person <> :me and asker is distinct from :me
            order by request_number, person""";

    private final JdbcClient jdbc;
    private final SchoolTime time;

    Presence(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Says that the reader has this request open, and hears what goes on there; one statement.
     *
     * @param doing what they do there
     * @param seen the last message on their page
     * @throws NotFound when there is no such request or it is not the reader's to see
     */
    public Glance beat(long number, Access me, Activity doing, long seen) {
        var others = new ArrayList<Present>();
        var news = new ArrayList<Boolean>();
        jdbc.sql(BEAT)
                .param("number", number)
                .param("me", me.person().value())
                .param("all", me.has(Right.CONSULTANT) || me.has(Right.DIRECTOR))
                .param("works", me.has(Right.CONSULTANT))
                .param("writes", doing == Activity.WRITING)
                .param("seen", seen)
                .param("now", now())
                .param("since", since())
                .query(row -> {
                    news.add(row.getBoolean("news"));
                    if (row.getObject("person") != null) others.add(present(row));
                });
        if (news.isEmpty()) throw new NotFound("request " + number);
        return new Glance(others, news.get(0));
    }

    /** Who but the reader has which of these open, nobody at what the reader asked; one statement. */
    public Map<Long, List<Present>> at(Collection<Long> numbers, PersonId me) {
        if (numbers.isEmpty()) return Map.of();
        return jdbc
                .sql(AT)
                .param("numbers", numbers)
                .param("since", since())
                .param("me", me.value())
                .query((row, index) -> present(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Present::number, TreeMap::new, Collectors.toList()));
    }

    /** Forgets who has gone. */
    int forget() {
        return jdbc.sql("delete from request_presence where seen_at <= :since")
                .param("since", since())
                .update();
    }

    private static Present present(ResultSet row) throws SQLException {
        return new Present(
                row.getLong("number"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("writing_at") != null);
    }

    private OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime since() {
        return now().minus(LASTS);
    }
}
