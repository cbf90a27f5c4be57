package school.helpdesk.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;

/** Finds the employees who are here by the name one says. Each question is one statement. */
@Component
public class Directory {

    private static final int MOST = 500;
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

    /** Who has exactly this full name, in whatever capitals, «е» and «ё» alike; nobody when two have. */
    public Optional<PersonId> named(String fullName) {
        var found = jdbc.sql("select p.id " + HERE + """
                         and p.search like :part
                         and replace(lower(trim(concat_ws(' ', family_name, given_name, patronymic))), 'ё', 'е')
                             = replace(lower(:name), 'ё', 'е') limit 2""")
                .param("part", Search.patterns(fullName.strip().replaceAll("\\s.*", ""))[0])
                .param("name", fullName.strip().replaceAll("\\s+", " "))
                .query(UUID.class)
                .list();
        return found.size() == 1 ? Optional.of(new PersonId(found.get(0))) : Optional.empty();
    }
}
