package school.helpdesk.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;

/**
 * Letters that came, as those see them who look after them. Who may not see requests sees of a letter that belongs to one
 * that it came, and not what it says.
 */
@Component
@Transactional(readOnly = true)
public class LetterShelf {

    public static final int PAGE = 50;

    private static final int MOST_WORDS = 8;

    /** What a stranger wrote, or all to who may see requests: the words of employees are about them. */
    private static final String SHOWN =
            "(:whole or (fate in ('QUARANTINE', 'REMOVED') and reason = 'UNKNOWN_SENDER' and request_number is null))";

    private static final String COLUMNS = """
            select id, fate, reason, detail, sender, sender_name, written_at, taken_at, size, request_number,
                OPEN shown,
                case when OPEN then subject end subject,
            """.replace("OPEN", SHOWN);

    private final JdbcClient jdbc;

    LetterShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first, one more than a page when there are more.
     *
     * @param fate null for all, as is the reason
     * @param words parts of the sender or of a subject one may read; all must fit
     * @param after the last one seen; null for the first page
     */
    public List<LetterRow> page(
            @Nullable Fate fate, @Nullable Reason reason, String words, @Nullable UUID after, Access me) {
        var patterns = patterns(words);
        return jdbc.sql(COLUMNS + """
                            '' words, '' quoted, false kept
                        from incoming_letter
                        where erased_at is null
                          and (:fate::text is null or fate = :fate) and (:reason::text is null or reason = :reason)
                          and (:after::uuid is null or (taken_at, id)
                              < (select k.taken_at, k.id from incoming_letter k where k.id = :after::uuid))
                        """ + having(patterns.size()) + " order by taken_at desc, id desc limit :limit")
                .params(named(patterns))
                .param("whole", me.has(Right.CONSULTANT))
                .param("fate", fate == null ? null : fate.name())
                .param("reason", reason == null ? null : reason.name())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query((row, index) -> row(row))
                .list();
    }

    /** A condition for each word, for the index of words answers only such. */
    private static String having(int words) {
        return IntStream.range(0, words)
                .mapToObj("""
                         and search like :word%1$d
                         and (OPEN or sender like :word%1$d)
                        """.replace("OPEN", SHOWN)::formatted)
                .collect(Collectors.joining());
    }

    private static Map<String, String> named(List<String> patterns) {
        return IntStream.range(0, patterns.size()).boxed().collect(Collectors.toMap(n -> "word" + n, patterns::get));
    }

    /** How many wait until somebody decides. */
    public int waiting() {
        return jdbc.sql("select count(*) from incoming_letter where erased_at is null and fate = 'QUARANTINE'")
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound when there is none, or it was forgotten */
    public LetterPage page(UUID id, Access me) {
        var row = jdbc.sql(COLUMNS + """
                            case when OPEN then words else '' end words, case when OPEN then quoted else '' end quoted, kept
                        from incoming_letter where id = :id and erased_at is null""".replace("OPEN", SHOWN))
                .param("whole", me.has(Right.CONSULTANT))
                .param("id", id)
                .query((found, index) -> row(found))
                .optional()
                .orElseThrow(() -> new NotFound("incoming letter " + id));
        return new LetterPage(row, row.shown() ? files(id) : List.of(), acts(id));
    }

    private List<LetterPage.File> files(UUID id) {
        return jdbc.sql("select ordinal, name, size from incoming_file where letter_id = ? order by ordinal")
                .param(id)
                .query(LetterPage.File.class)
                .list();
    }

    private List<LetterPage.Done> acts(UUID id) {
        return jdbc.sql("select act, made_by, made_at from incoming_letter_act where letter_id = ? order by id")
                .param(id)
                .query((row, index) -> new LetterPage.Done(
                        Act.valueOf(row.getString("act")),
                        new PersonId(row.getObject("made_by", UUID.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static LetterRow row(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new LetterRow(
                row.getObject("id", UUID.class),
                Fate.valueOf(row.getString("fate")),
                reason.isEmpty() ? null : Reason.valueOf(reason),
                row.getString("detail"),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("words"),
                row.getString("quoted"),
                instant(row, "written_at"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getLong("size"),
                row.getBoolean("kept"),
                row.getBoolean("shown"),
                row.getObject("request_number", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }

    /** As the search column has them: small, with «е» for «ё». */
    private static List<String> patterns(String words) {
        return Arrays.stream(words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace('\u0451', '\u0435')
                        .split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }
}
