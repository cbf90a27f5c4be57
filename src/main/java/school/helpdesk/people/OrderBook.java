package school.helpdesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;

/** The list of appointments, the latest first, searched and paged in one statement. */
@Component
public class OrderBook {

    static final int PAGE = 50;

    public enum Standing {
        IN_FORCE,
        TO_COME,
        OVER
    }

    public record Row(UUID id, PersonCard card, Order order, Standing standing) {}

    private final JdbcClient jdbc;
    private final SchoolTime time;

    OrderBook(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public Page<Row> page(String words, @Nullable UUID after) {
        var found = jdbc.sql(SELECT + """
                        where (p.search like all (:words::text[]) or a.order_number = :number)
                          and (:after::uuid is null or (a.from_on, a.id)
                               < (select k.from_on, k.id from appointment k where k.id = :after::uuid))
                        order by a.from_on desc, a.id desc limit :limit""")
                .param("words", Search.patterns(words))
                .param("number", words.strip())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query((row, number) -> row(row))
                .list();
        return Page.of(found, PAGE, row -> row.id().toString());
    }

    /** The appointments in force today, by name. */
    public List<Row> inForce() {
        return jdbc.sql(SELECT + """
                        where daterange(a.from_on, a.to_on, '[]') @> :today
                        order by p.family_name, p.given_name, p.patronymic, a.from_on, a.id""")
                .param("today", time.today())
                .query((row, number) -> row(row))
                .list();
    }

    /** The appointments of one person, the latest first. */
    public List<Row> of(PersonId person) {
        return jdbc.sql(SELECT + "where a.person_id = ? order by a.from_on desc, a.id desc")
                .param(person.value())
                .query((row, number) -> row(row))
                .list();
    }

    /** Everybody who could be appointed, by name: id and full name with position. */
    public Map<String, String> candidates() {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select p.id, p.family_name, p.given_name, p.patronymic, p.position
                        from person p join account c on c.person_id = p.id where c.closed_at is null
                        order by p.family_name, p.given_name, p.patronymic, p.id""")
                .query((row, number) -> card(row, "id"))
                .list()
                .forEach(card -> names.put(card.id().toString(), named(card)));
        return names;
    }

    private static final String SELECT = """
            select a.id appointment, a.person_id, a.order_number, a.order_date, a.from_on, a.to_on, a.employees, a.parents,
                   p.family_name, p.given_name, p.patronymic, p.position
            from appointment a join person p on p.id = a.person_id
            """;

    private static String named(PersonCard card) {
        return card.position().isEmpty() ? card.fullName() : card.fullName() + ", " + card.position();
    }

    private Row row(ResultSet row) throws SQLException {
        var card = card(row, "person_id");
        var from = row.getObject("from_on", LocalDate.class);
        var to = row.getObject("to_on", LocalDate.class);
        var order = new Order(
                card.id(),
                row.getString("order_number"),
                row.getObject("order_date", LocalDate.class),
                from,
                to,
                Audience.of(row.getBoolean("employees"), row.getBoolean("parents")));
        return new Row(row.getObject("appointment", UUID.class), card, order, standing(from, to));
    }

    private Standing standing(LocalDate from, @Nullable LocalDate to) {
        var today = time.today();
        if (from.isAfter(today)) return Standing.TO_COME;
        return to != null && to.isBefore(today) ? Standing.OVER : Standing.IN_FORCE;
    }

    private static PersonCard card(ResultSet row, String id) throws SQLException {
        return new PersonCard(
                new PersonId(row.getObject(id, UUID.class)),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("patronymic"),
                row.getString("position"));
    }
}
