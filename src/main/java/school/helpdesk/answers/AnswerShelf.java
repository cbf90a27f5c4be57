package school.helpdesk.answers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Topic;

/** Finds ready answers among everybody's and one's own. Each list is one statement. */
@Component
@Transactional(readOnly = true)
public class AnswerShelf {

    static final int PAGE = 30;
    static final int OFFERED = 30;

    private static final int EXCERPT = 200;
    private static final int MOST_WORDS = 8;
    private static final String FOR_ME = " and (owner is null or owner = :me) and search like all (:words::text[])";
    private static final String OFFER = "(select id, title, used, %d place from ready_answer where removed_at is null"
            + FOR_ME + " and topic %s order by used desc, title, id limit :most)";
    private static final String OFFERS =
            "select id, title, place from (" + OFFER.formatted(0, "= :topic") + " union all "
                    + OFFER.formatted(1, "is null") + " union all " + OFFER.formatted(2, "<> :topic")
                    + ") offered order by place, used desc, title, id limit :most";
    private static final String LIST = """
            select id, title, topic, left(body, 201) begins, owner is not null own, used, changed_at
            from ready_answer where removed_at is %s null""" + FOR_ME + """
             and (:topic::text is null or topic = :topic)
             and (:after::uuid is null or (title, id) > (select k.title, k.id from ready_answer k where k.id = :after))
            order by title, id limit :most""";

    /** @param begins its first lines */
    public record Row(
            UUID id, String title, @Nullable Topic topic, String begins, boolean own, int used, Instant changedAt) {}

    /** @param next the last of this page, when there are more after it; else null */
    public record Page(List<Row> rows, @Nullable UUID next) {}

    private final JdbcClient jdbc;
    private final Answers answers;
    private final PeopleDesk people;

    AnswerShelf(JdbcClient jdbc, Answers answers, PeopleDesk people) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.people = people;
    }

    /** @throws NotFound when there is none, or it is a colleague's own */
    public AnswerPage page(UUID id, PersonId me) {
        var answer = answers.find(id, me.value()).orElseThrow(() -> new NotFound("ready answer " + id));
        var named = Stream.of(answer.author(), answer.changedBy())
                .filter(Objects::nonNull)
                .toList();
        return new AnswerPage(answer, people.cards(named));
    }

    /**
     * By title.
     *
     * @param removed asks for those that were removed
     * @param after the last one of the page before; null for the first page
     */
    public Page list(String words, @Nullable Topic topic, Removed removed, @Nullable UUID after, PersonId me) {
        var rows = jdbc.sql(LIST.formatted(removed == Removed.YES ? "not" : ""))
                .param("me", me.value())
                .param("words", patterns(words))
                .param("topic", topic == null ? null : topic.name())
                .param("after", after)
                .param("most", PAGE + 1)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        topic(row.getString("topic")),
                        excerpt(row.getString("begins")),
                        row.getBoolean("own"),
                        row.getInt("used"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
        if (rows.size() <= PAGE) return new Page(rows, null);
        return new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id());
    }

    /** The best fitting first, and among them the most used. */
    public Offer offer(Topic topic, String words, PersonId me) {
        var found = jdbc.sql(OFFERS)
                .param("me", me.value())
                .param("words", patterns(words))
                .param("topic", topic.name())
                .param("most", OFFERED + 1)
                .query((row, number) -> new Offer.Title(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Offer.Fit.values()[row.getInt("place")]))
                .list();
        var more = found.size() > OFFERED;
        return new Offer(more ? found.subList(0, OFFERED) : found, more, words);
    }

    /** In whatever capitals, «е» and «ё» alike; no word asks for nothing. */
    private static String[] patterns(String words) {
        return Arrays.stream(
                        words.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    /** Whole words, with a sign that there are more. */
    private static String excerpt(String begins) {
        return begins.length() <= EXCERPT
                ? begins
                : begins.substring(0, EXCERPT).replaceFirst("\\s+\\S*$", "") + "\u2026";
    }

    private static @Nullable Topic topic(@Nullable String name) {
        return name == null ? null : Topic.valueOf(name);
    }
}
