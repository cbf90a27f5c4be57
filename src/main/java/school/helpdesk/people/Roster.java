package school.helpdesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;

/** The list of persons by name, searched and paged in one statement. */
@Component
public class Roster {

    static final int PAGE = 50;

    /** @param standing whether the person can sign in, waits for a first password, or is shut out */
    public record Row(PersonCard card, String username, Standing standing, boolean consultant, List<Role> roles) {}

    public enum Standing {
        OPEN,
        AWAITS_PASSWORD,
        CLOSED
    }

    private final JdbcClient jdbc;
    private final SchoolTime time;

    Roster(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * @param words parts of names or of the position, «е» and «ё» alike; all must fit. Or a whole username
     * @param after the last person of the page before, or null for the first page
     */
    public Page<Row> page(String words, @Nullable UUID after) {
        var found = jdbc.sql("""
                        select p.id, p.family_name, p.given_name, p.patronymic, p.position, c.username,
                               c.closed_at is not null closed, c.password is null awaits,
                               exists(select 1 from appointment a where a.person_id = p.id
                                      and :today between a.from_on and coalesce(a.to_on, 'infinity')) consultant,
                               array(select r.role from account_role r where r.person_id = p.id order by 1) roles
                        from person p join account c on c.person_id = p.id
                        where (p.search like all (:words::text[]) or c.username = :name)
                          and (:after::uuid is null or (p.family_name, p.given_name, p.patronymic, p.id)
                               > (select k.family_name, k.given_name, k.patronymic, k.id from person k where k.id = :after::uuid))
                        order by p.family_name, p.given_name, p.patronymic, p.id
                        limit :limit""")
                .param("today", time.today())
                .param("words", Search.patterns(words))
                .param("name", words.strip().toLowerCase(Locale.ROOT))
                .param("after", after)
                .param("limit", PAGE + 1)
                .query((row, number) -> row(row))
                .list();
        return Page.of(found, PAGE, row -> row.card().id().toString());
    }

    private static Row row(ResultSet row) throws SQLException {
        var card = new PersonCard(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("patronymic"),
                row.getString("position"));
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .toList();
        var standing = row.getBoolean("closed")
                ? Standing.CLOSED
                : row.getBoolean("awaits") ? Standing.AWAITS_PASSWORD : Standing.OPEN;
        return new Row(card, row.getString("username"), standing, row.getBoolean("consultant"), roles);
    }
}
