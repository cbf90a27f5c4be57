package school.helpdesk.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.letters.Answering;
import school.helpdesk.letters.LetterDesk;
import school.helpdesk.letters.NewLetter;
import school.helpdesk.requests.UndoDesk;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.visits.Expected;

/**
 * Tells people something in the transaction of its cause: a notice each, and a letter to who wants one at once. Nobody is
 * told what they did themselves. One batch for all notices and one statement for all letters.
 */
@Component
class Teller {

    /** When letters of a day are written. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final String NOTICE = """
            insert into notice (person_id, kind, arguments, path, request_number, author, made_at, letter_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcOperations jdbc;
    private final LetterDesk letters;
    private final LetterWords words;
    private final Recipients recipients;
    private final UndoDesk undo;
    private final SchoolTime time;

    private record Told(News news, Recipient recipient) {}

    Teller(
            JdbcOperations jdbc,
            LetterDesk letters,
            LetterWords words,
            Recipients recipients,
            UndoDesk undo,
            SchoolTime time) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.words = words;
        this.recipients = recipients;
        this.undo = undo;
        this.time = time;
    }

    void tell(News news, List<Recipient> all) {
        tell(all.stream().map(recipient -> new Told(news, recipient)).toList());
    }

    /** Tells each visitor the news of their own time. */
    void tellVisitors(List<Expected> visitors, Function<Expected, News> news) {
        var employees = recipients
                .people(visitors.stream()
                        .flatMap(visitor -> Stream.ofNullable(visitor.employee()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
        tell(visitors.stream()
                .flatMap(visitor -> Stream.ofNullable(employees.get(visitor.employee()))
                        .map(recipient -> new Told(news.apply(visitor), recipient)))
                .toList());
        letters.write(visitors.stream()
                .filter(visitor -> visitor.employee() == null)
                .map(guest -> letter(news.apply(guest), guest.contact()))
                .toList());
    }

    /** Tells somebody without an account, when what they left is an address. */
    void tellGuest(News news, String contact) {
        letters.write(letter(news, contact));
    }

    /** Of what this person took back that they had done about the request since then, nobody hears who has not yet. */
    void takeBack(long request, PersonId author, Instant since) {
        letters.withdraw(request, author, since);
        jdbc.update(
                "delete from notice where request_number = ? and author = ? and made_at >= ? and seen_at is null",
                request,
                author.value(),
                since.atOffset(ZoneOffset.UTC));
    }

    /** Not a word of these requests is left. */
    void forget(List<Long> requests) {
        letters.forget(requests);
        jdbc.update("delete from notice where request_number = any(?)", (Object) requests.toArray(Long[]::new));
    }

    private void tell(List<Told> all) {
        var others = all.stream()
                .filter(told -> !told.recipient().id().equals(told.news().author()))
                .toList();
        if (others.isEmpty()) return;
        jdbc.batchUpdate(NOTICE, others.stream().map(this::notice).toList());
        letters.write(others.stream()
                .filter(told -> told.recipient().wish() == LetterWish.AT_ONCE)
                .map(told -> letter(told.news(), told.recipient()))
                .toList());
    }

    private @Nullable Object[] notice(Told told) {
        var news = told.news();
        return new @Nullable Object[] {
            told.recipient().id().value(),
            news.kind().name(),
            news.arguments().stream().map(Argument::kept).toArray(String[]::new),
            news.path(),
            news.request(),
            news.author() == null ? null : news.author().value(),
            time.now().atOffset(ZoneOffset.UTC),
            told.recipient().wish() == LetterWish.DAILY ? nextMorning() : null
        };
    }

    private NewLetter letter(News news, Recipient recipient) {
        return new NewLetter(
                recipient.id(),
                recipient.email(),
                news.request(),
                news.author(),
                words.subject(news),
                words.to(recipient, news),
                news.quoted(),
                news.path(),
                news.answering(),
                leavesAt(news));
    }

    /** What leads on is public: nobody but its owner knows the address of their visit. */
    private NewLetter letter(News news, String contact) {
        return new NewLetter(
                null,
                contact,
                news.request(),
                news.author(),
                words.guestSubject(news),
                words.toGuest(news),
                news.quoted(),
                "/schedule",
                Answering.IN_THE_PORTAL,
                leavesAt(news));
    }

    /** What somebody did about a request can be taken back for a while, and until then nobody is to have read of it. */
    private Instant leavesAt(News news) {
        var now = time.now();
        return news.request() == null || news.author() == null ? now : now.plus(undo.window());
    }

    /** The day of the next letter of a day. */
    private LocalDate nextMorning() {
        var local = time.at(time.now());
        return local.toLocalTime().isBefore(MORNING)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
    }
}
