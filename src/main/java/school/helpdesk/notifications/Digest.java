package school.helpdesk.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.letters.Answering;
import school.helpdesk.letters.LetterDesk;
import school.helpdesk.letters.NewLetter;
import school.helpdesk.school.PortalAddress;
import school.helpdesk.school.SchoolTime;

/**
 * Writes one letter a day to who wants no more. What a letter tells of is marked in the transaction that writes it: a second
 * instance, or the same one after a restart, finds nothing to tell.
 */
@Service
class Digest {

    /** A letter has room for 4,000 characters; the rest of a busy day is in the portal. */
    private static final int MOST = 3_500;

    private final JdbcClient jdbc;
    private final LetterDesk letters;
    private final LetterWords words;
    private final Recipients recipients;
    private final PortalAddress portal;
    private final SchoolTime time;

    /** @param request null when it is about none */
    private record Waiting(
            PersonId person,
            long id,
            NoticeKind kind,
            List<Object> arguments,
            String path,
            @Nullable Long request) {}

    /**
     * @param words without a blank line, for that parts paragraphs
     * @param request null when it tells of none
     */
    private record Paragraph(String words, @Nullable Long request) {

        private static final String BETWEEN = "\n\n";

        Paragraph {
            words = words.strip().replaceAll("\\R\\s*", "\n");
        }
    }

    Digest(
            JdbcClient jdbc,
            LetterDesk letters,
            LetterWords words,
            Recipients recipients,
            PortalAddress portal,
            SchoolTime time) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.words = words;
        this.recipients = recipients;
        this.portal = portal;
        this.time = time;
    }

    /** From the morning on; before it nothing happens. */
    @Transactional
    public void write() {
        if (time.at(time.now()).toLocalTime().isBefore(Teller.MORNING)) return;
        var waiting = take(time.today());
        var people = recipients.people(List.copyOf(waiting.keySet()));
        letters.write(people.stream()
                .map(person -> letter(person, waiting.getOrDefault(person.id(), List.of())))
                .toList());
    }

    private Map<PersonId, List<Waiting>> take(LocalDate today) {
        return jdbc
                .sql("""
                        with due as (select id, person_id from notice where letter_on <= :today for update skip locked)
                        update notice set letter_on = null from due where notice.id = due.id
                        returning notice.person_id, notice.id, kind, arguments, path, request_number""")
                .param("today", today)
                .query((row, index) -> new Waiting(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getLong("id"),
                        NoticeKind.valueOf(row.getString("kind")),
                        NoticeDesk.arguments(row),
                        row.getString("path"),
                        row.getObject("request_number", Long.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Waiting::person));
    }

    private NewLetter letter(Recipient person, List<Waiting> waiting) {
        var paragraphs = paragraphs(person, waiting);
        return new NewLetter(
                person.id(),
                person.email(),
                null,
                null,
                words.say("notifications.letter.daily.subject", List.of(String.valueOf(waiting.size()))),
                paragraphs.stream().map(Paragraph::words).collect(Collectors.joining(Paragraph.BETWEEN)),
                "",
                "/notices",
                Answering.IN_THE_PORTAL,
                time.now(),
                paragraphs.stream().map(Paragraph::request).toList());
    }

    private List<Paragraph> paragraphs(Recipient person, List<Waiting> waiting) {
        var all = new ArrayList<Paragraph>();
        all.add(new Paragraph(words.greeting(person), null));
        all.add(new Paragraph(words.say("notifications.letter.daily", List.of()), null));
        var left = waiting.size();
        for (var subject : bySubject(waiting)) {
            var part = new Paragraph(part(subject), subject.get(0).request());
            if (length(all) + part.words().length() > MOST) continue;
            all.add(part);
            left -= subject.size();
        }
        if (left > 0)
            all.add(new Paragraph(words.say("notifications.letter.daily.more", List.of(String.valueOf(left))), null));
        return all;
    }

    private static int length(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.words().length() + Paragraph.BETWEEN.length())
                .sum();
    }

    /** In the order in which the first of each came. */
    private static List<List<Waiting>> bySubject(List<Waiting> waiting) {
        var groups = new LinkedHashMap<Object, List<Waiting>>();
        waiting.stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .forEach(it -> groups.computeIfAbsent(
                                it.request() == null ? it.path() : it.request(), none -> new ArrayList<>())
                        .add(it));
        return List.copyOf(groups.values());
    }

    /** Each thing in a line, and under the last of them where it leads. */
    private String part(List<Waiting> subject) {
        var last = subject.get(subject.size() - 1);
        return subject.stream()
                        .map(it -> words.notice(it.kind(), it.arguments()))
                        .distinct()
                        .collect(Collectors.joining("\n"))
                + "\n" + portal.at(last.path());
    }
}
