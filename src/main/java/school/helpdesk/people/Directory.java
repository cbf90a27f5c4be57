package school.helpdesk.people;

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

    /** Whose name or position has words like these, mistyped ones too: at most {@value #SOUNDING}, the likest first. */
    public List<PersonId> sounding(String words) {
        if (words.isBlank()) return List.of();
        return jdbc.sql("""
                        select id from person where :words <% search
                        order by word_similarity(:words, search) desc, id limit :most""").param("words", folded(words)).param("most", SOUNDING).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    private static String folded(String name) {
        return Search.folded(name.strip().replaceAll("\\s+", " "));
    }

    /** An employee who is here. */
    public record Named(PersonId id, String fullName) {}
}
