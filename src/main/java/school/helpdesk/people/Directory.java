package school.helpdesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;

/** Finds the employees who are here by the name one says. Each question is one statement. */
@Component
public class Directory {

    private static final int MOST = 500;
    private static final int NAMESAKES = 5;
    private static final int SOUNDING = 20;
    private static final String HERE = """
            from person p join account a on a.person_id = p.id where a.closed_at is null
            """;

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Full names in their order, for suggestions: at most {@value #MOST}. */
    public List<String> names() {
        return jdbc.sql("select trim(concat_ws(' ', family_name, given_name, patronymic)) " + HERE
                        + " order by family_name, given_name, patronymic, p.id limit " + MOST)
                .query(String.class)
                .list();
    }

    /**
     * Those of whom all the words can be a part of the name, in whatever capitals, «е» and «ё» alike, by name: at most
     * {@value #NAMESAKES}. Who is called exactly so is found alone.
     */
    public List<Named> like(String words) {
        if (words.isBlank()) return List.of();
        var found = jdbc.sql("select p.id, trim(concat_ws(' ', family_name, given_name, patronymic)) full_name " + HERE
                        + """
                         and p.search like all (:words::text[])
                         and replace(lower(family_name || ' ' || given_name || ' ' || patronymic), 'ё', 'е')
                             like all (:words::text[])
                        order by family_name, given_name, patronymic, p.id limit :most""")
                .param("words", Search.patterns(words))
                .param("most", NAMESAKES)
                .query((row, index) ->
                        new Named(new PersonId(row.getObject("id", UUID.class)), row.getString("full_name")))
                .list();
        var exact = found.stream()
                .filter(named -> folded(named.fullName()).equals(folded(words)))
                .toList();
        return exact.size() == 1 ? exact : found;
    }

    /** Those who have this address of mail, in whatever capitals: at most two, for one address is one person's. */
    public List<PersonId> withEmail(String address) {
        return jdbc
                .sql("select p.id " + HERE + " and email <> '' and lower(email) = lower(?) order by p.id limit 2")
                .param(address)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Whose name or position has words like these, mistyped ones too: at most {@value #SOUNDING}, the likest first. */
    public List<PersonId> sounding(String words) {
        if (words.isBlank()) return List.of();
        return jdbc.sql(sounding()).param("words", folded(words)).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** The same as a statement, for one that asks for several {@code :words} at once: small letters, «е» for «ё». */
    public static String sounding() {
        return "select id from person where :words <% search order by word_similarity(:words, search) desc, id limit "
                + SOUNDING;
    }

    /** The cards of these people who exist, and who consults on that day and can get in. */
    public Colleagues colleagues(Collection<PersonId> named, LocalDate day) {
        var cards = new HashMap<PersonId, PersonCard>();
        var consultants = new ArrayList<Consultant>();
        jdbc.sql("""
                        with wanted as (
                            select unnest(:named::uuid[]) id, false employees, false parents
                            union all select a.person_id, a.employees, a.parents from appointment a
                                join account c on c.person_id = a.person_id and c.closed_at is null
                                where a.from_on <= :day and (a.to_on is null or a.to_on >= :day))
                        select p.id, family_name, given_name, patronymic, position,
                            bool_or(w.employees) employees, bool_or(w.parents) parents
                        from wanted w join person p on p.id = w.id group by p.id
                        order by family_name, given_name, patronymic, p.id""")
                .param("named", named.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    var card = card(row);
                    var employees = row.getBoolean("employees");
                    var parents = row.getBoolean("parents");
                    cards.put(card.id(), card);
                    if (employees || parents) consultants.add(new Consultant(card, Audience.of(employees, parents)));
                });
        return new Colleagues(cards, consultants);
    }

    private static PersonCard card(ResultSet row) throws SQLException {
        return new PersonCard(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("patronymic"),
                row.getString("position"));
    }

    private static String folded(String name) {
        return Search.folded(name.strip().replaceAll("\\s+", " "));
    }

    /** An employee who is here. */
    public record Named(PersonId id, String fullName) {}
}
