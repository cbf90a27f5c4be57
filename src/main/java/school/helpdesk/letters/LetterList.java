package school.helpdesk.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;

/**
 * Letters and what became of them. Whoever looks after the mail but may not see requests sees that there was a letter and
 * whom it went to, and not what it says.
 */
@Component
@Transactional(readOnly = true)
public class LetterList {

    public static final int PAGE = 50;

    private static final String COLUMNS = """
            select l.id, l.person_id, l.address, l.request_number, l.fate, l.written_at, l.leaves_at, l.settled_at, l.attempts,
                l.fault, case when :whole or :me in (l.person_id, l.author) then l.subject end subject
            from letter l
            """;

    /**
     * @param subject null when the reader may not know what it says
     * @param leavesAt when it is tried next, as long as it waits
     * @param settledAt when its fate was known; null as long as it waits
     */
    public record Row(
            UUID id,
            @Nullable PersonId recipient,
            String address,
            @Nullable Long request,
            @Nullable String subject,
            Fate fate,
            Instant writtenAt,
            Instant leavesAt,
            @Nullable Instant settledAt,
            int attempts,
            String fault) {}

    private final JdbcClient jdbc;

    LetterList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first, one more than a page when there are more.
     *
     * @param fate null for all
     * @param words a part of the address or of a subject one may read; empty for all
     * @param after the last one seen; null for the first page
     */
    public List<Row> page(@Nullable Fate fate, String words, @Nullable UUID after, Access me) {
        return jdbc.sql(COLUMNS + """
                        where (:fate::text is null or l.fate = :fate)
                          and (:words = '' or lower(l.address || ' ' || l.subject) like '%' || :words || '%'
                              and (:whole or :me in (l.person_id, l.author) or lower(l.address) like '%' || :words || '%'))
                          and (:after::uuid is null or (l.written_at, l.id)
                              < (select k.written_at, k.id from letter k where k.id = :after::uuid))
                        order by l.written_at desc, l.id desc limit :limit""")
                .param("fate", fate == null ? null : fate.name())
                .param("words", words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1"))
                .param("after", after)
                .param("limit", PAGE + 1)
                .param("whole", seesRequests(me))
                .param("me", me.person().value())
                .query((row, index) -> row(row))
                .list();
    }

    /** How many wait, were refused or given up; the others are too many to be counted. */
    public Map<Fate, Integer> counts() {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        jdbc.sql("select fate, count(*) n from letter where fate in ('WAITING', 'REFUSED', 'GIVEN_UP') group by fate")
                .query(row -> {
                    counts.put(Fate.valueOf(row.getString("fate")), row.getInt("n"));
                });
        return counts;
    }

    /** @throws NotFound when it does not exist, or is neither one's own nor one's to look after */
    public Row row(UUID letter, Access me) {
        return jdbc.sql(COLUMNS + "where l.id = :letter and (:looksAfter or l.person_id = :me)")
                .param("letter", letter)
                .param("whole", seesRequests(me))
                .param("looksAfter", seesRequests(me) || me.has(Right.ADMINISTRATOR))
                .param("me", me.person().value())
                .query((row, index) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("letter " + letter));
    }

    /** What it says; for whoever got to see its subject. */
    public Letter letter(UUID letter) {
        return jdbc.sql("select " + Letter.COLUMNS + "where l.id = ?")
                .param(letter)
                .query((row, index) -> Letter.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("letter " + letter));
    }

    private static boolean seesRequests(Access me) {
        return me.has(Right.CONSULTANT) || me.has(Right.DIRECTOR);
    }

    private static Row row(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                row.getString("address"),
                row.getObject("request_number", Long.class),
                row.getString("subject"),
                Fate.valueOf(row.getString("fate")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("leaves_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getInt("attempts"),
                row.getString("fault"));
    }
}
