package school.helpdesk.requests.queue;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Directory;
import school.helpdesk.school.SchoolTime;

/**
 * Finds requests by words: those of the question, of the conversation and of the names of its files in all their forms, a
 * number, and the names of who asked, even mistyped. Nobody finds what they may not read: neither a note nor its files
 * ever lead its asker to it.
 */
@Component
public class RequestSearch {

    public static final int LONGEST = 200;

    /** The numbers that words lead to. What is narrower than all is still to be left out. */
    static final String HITS = """
            select number from request where search @@ request_query(:words)
            union all select m.request_number from request_message m
                where m.search @@ request_query(:words)
                    and not exists (select from request_recall where message_id = m.id)
                    and (m.kind <> 'NOTE' or (:all and not exists (
                        select from request own where own.number = m.request_number and own.asker = :me)))
            union all select f.request_number from request_file f
                where f.request_number is not null
                    and f.search @@ request_query(request_file_parts(:words))
                    and not exists (select from request_message m where m.id = f.message_id and m.kind = 'NOTE'
                        and (not :all or exists (
                            select from request own where own.number = m.request_number and own.asker = :me)))
            union all select number from request where :all and asker = any(:people)
            union all select number from request
                where :all and guest_name is not null and :words <% replace(lower(guest_name), 'ё', 'е')
            union all select :number::bigint
            """;

    private static final Pattern NUMBER = Pattern.compile("№?\\s*(\\d{1,15})");
    private static final String WANTED = " (:all or asker = :me) and number < :before" + QueueFilter.NARROWED;

    /**
     * The newest of each way to be found: the newest of all are among them, however common the words. Names alike are found by
     * their own index and sorted ({@code + 0}), since they are few, and walking all requests from the newest on takes long.
     */
    private static final String NEWEST = """
            (select number from request where search @@ request_query(:words) and WANTED order by number desc limit :limit)
            union all (select distinct m.request_number from request_message m
                where m.search @@ request_query(:words)
                    and (select true from request_recall where message_id = m.id) is null
                    and (m.kind <> 'NOTE' or :all)
                    and (select true from request where number = m.request_number
                        and (m.kind <> 'NOTE' or asker is distinct from :me) and WANTED)
                order by m.request_number desc limit :limit)
            union all (select distinct f.request_number from request_file f
                where f.request_number is not null and f.search @@ request_query(request_file_parts(:words))
                    and (select true from request where number = f.request_number and WANTED
                        and ((:all and asker is distinct from :me) or not exists (
                            select from request_message m where m.id = f.message_id and m.kind = 'NOTE')))
                order by f.request_number desc limit :limit)
            union all (select number from request where :all and asker = any(:people) and WANTED
                order by number desc limit :limit)
            union all (select number from request
                where :all and guest_name is not null and :words <% replace(lower(guest_name), 'ё', 'е') and WANTED
                order by number + 0 desc limit :limit)
            union all select number from request where number = :number::bigint and WANTED
            """.replace("WANTED", WANTED);

    private static final String FOUND = "select " + Rows.COLUMNS + " from request where number = any(array(" + NEWEST
            + ")) order by number desc limit :limit";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final SchoolTime time;

    RequestSearch(JdbcClient jdbc, Directory directory, SchoolTime time) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.time = time;
    }

    /**
     * Of all requests, the newest first; in every state when none is asked for.
     *
     * @param words whatever was typed: quotes, «or» and a minus before a word mean what they do in search engines
     * @param after what a page before gave as {@link Rows#next}; anything else begins at the beginning
     */
    public Rows all(String words, QueueFilter narrowed, PersonId me, @Nullable String after) {
        var folded = folded(words);
        var people = directory.sounding(folded).stream().map(PersonId::value).toArray(UUID[]::new);
        return found(jdbc.sql(FOUND).param("all", true).param("people", people), folded, narrowed, me, after);
    }

    /** The same of one's own. */
    public Rows own(String words, PersonId me, @Nullable String after) {
        var nobody = new UUID[0];
        return found(
                jdbc.sql(FOUND).param("all", false).param("people", nobody),
                folded(words),
                QueueFilter.OPEN,
                me,
                after);
    }

    private Rows found(
            JdbcClient.StatementSpec statement,
            String words,
            QueueFilter narrowed,
            PersonId me,
            @Nullable String after) {
        var place = Place.of(after);
        var now = time.now();
        var rows = narrowed.narrow(statement, me, now)
                .param("words", words)
                .param("number", number(words))
                .param("me", me.value())
                .param("before", place == null ? Long.MAX_VALUE : place.number())
                .param("limit", Rows.PAGE + 1)
                .query(Rows.mapper(now))
                .list();
        return Rows.of(rows, row -> Place.after(row).toString());
    }

    /** As much of it as is searched for. */
    public static String bounded(String words) {
        return words.codePointCount(0, words.length()) > LONGEST
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST))
                : words;
    }

    private static String folded(String words) {
        return bounded(words).toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static @Nullable Long number(String words) {
        var typed = NUMBER.matcher(words.strip());
        return typed.matches() ? Long.valueOf(typed.group(1)) : null;
    }
}
