package school.helpdesk.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.people.Topic;

/**
 * Finds guides by what people type, in one statement: those that have at least half of the words, in whatever form and
 * begun or whole, or as many as any has. Where no word is known, those spelled much like it.
 */
@Component
public class Search {

    public static final int MOST_FOUND = 30;
    static final int MOST_SUGGESTED = 5;

    private static final double HALF = 0.5;
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_TYPED = 300;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Marks of hits that no keyboard has. */
    private static final char HIT = '\uE000';

    private static final char HIT_ENDS = '\uE001';

    private static final String FOUND = """
            with asked as (
                select tsvector_to_array(to_tsvector('russian', :words)) lexemes,
                       (select string_agg(quote_literal(l) || case when length(l) > 3 then ':*' else '' end, ' | ')::tsquery
                        from unnest(tsvector_to_array(to_tsvector('russian', :words))) l) query
            ), told as (
                select a.id, ts_rank(a.search, asked.query) rank,
                       (select count(*) from unnest(asked.lexemes) l where exists (
                           select from unnest(tsvector_to_array(a.search)) h
                           where h = l or length(l) > 3 and starts_with(h, l)))::float8 / cardinality(asked.lexemes) share
                from asked join article a on a.search @@ asked.query
                where a.state = 'PUBLISHED' and a.readers = any(:readers::text[]) and (:topic::text is null or a.topic = :topic)
            ), hit as (
                select id, share, rank from told where share >= (select least(0.5, max(share)) from told) and share > :more
                union all
                select id, 0, likeness from article_spelled_like(:words) where not exists (select from told)
            ), best as (
                select a.id, hit.share, hit.rank from hit join article a on a.id = hit.id
                where a.state = 'PUBLISHED' and a.readers = any(:readers::text[]) and (:topic::text is null or a.topic = :topic)
                order by hit.share desc, hit.rank desc, a.title, a.slug limit :most
            )
            """;
    private static final String IN_ORDER = " order by best.share desc, best.rank desc, a.title, a.slug";

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What fits, the best first, each with the place in its text that does. */
    public List<Guide> find(String typed, @Nullable Topic topic, @Nullable Access me) {
        return ask(FOUND + "select " + Shelf.COLUMNS + """
                        , ts_headline('russian', a.plain, asked.query,
                                      'StartSel=\uE000, StopSel=\uE001, MaxFragments=2, MinWords=8, MaxWords=22,'
                                      'FragmentDelimiter=" … "') excerpt
                        from best join article a on a.id = best.id cross join asked
                        """ + IN_ORDER, typed, topic, me, 0, MOST_FOUND);
    }

    /** The few that a question with this subject could have been answered by: they have more than half of its words. */
    public List<Guide> suggest(String subject, @Nullable Access me) {
        return ask(
                FOUND + "select " + Shelf.COLUMNS + ", '' excerpt from best join article a on a.id = best.id"
                        + IN_ORDER,
                subject,
                null,
                me,
                HALF,
                MOST_SUGGESTED);
    }

    private List<Guide> ask(
            String question, String typed, @Nullable Topic topic, @Nullable Access me, double more, int most) {
        var words = words(typed);
        if (words.isEmpty()) return List.of();
        return jdbc.sql(question)
                .param("words", words)
                .param("readers", Shelf.readers(me))
                .param("topic", topic == null ? null : topic.name())
                .param("more", more)
                .param("most", most)
                .query((row, number) -> Shelf.guide(row, pieces(row.getString("excerpt"))))
                .list();
    }

    /** Letters and digits alone, so that no sign means anything, and not too many of them. */
    static String words(String typed) {
        var beginning = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
        return Arrays.stream(NO_WORD.split(beginning.replace('ё', 'е').replace('Ё', 'Е')))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
    }

    static List<Guide.Piece> pieces(@Nullable String excerpt) {
        if (excerpt == null || excerpt.isEmpty()) return List.of();
        var pieces = new ArrayList<Guide.Piece>();
        var text = new StringBuilder();
        for (char letter : excerpt.toCharArray()) {
            if (letter != HIT && letter != HIT_ENDS) {
                text.append(letter);
                continue;
            }
            if (!text.isEmpty()) pieces.add(new Guide.Piece(text.toString(), letter == HIT_ENDS));
            text.setLength(0);
        }
        if (!text.isEmpty()) pieces.add(new Guide.Piece(text.toString(), false));
        return pieces;
    }
}
