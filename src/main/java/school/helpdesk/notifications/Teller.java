package school.helpdesk.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
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

/**
 * Tells people something in the transaction of its cause: a notice each, and a letter to who wants one at once. However much
 * is told at once, all notices are one batch and all letters one statement.
 */
@Component
class Teller {

    /** When letters of a day are written. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final String NOTICE = """
            insert into notice (person_id, kind, arguments, path, request_number, author, made_at, letter_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SEEN = """
            update notice set seen_at = ?, letter_on = null
            where request_number = ? and person_id = ? and seen_at is null""";

    private final JdbcOperations jdbc;
    private final LetterDesk letters;
    private final LetterWords words;
    private final UndoDesk undo;
    private final SchoolTime time;

    Teller(JdbcOperations jdbc, LetterDesk letters, LetterWords words, UndoDesk undo, SchoolTime time) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.words = words;
        this.undo = undo;
        this.time = time;
    }

    void tell(Outgoing out) {
        var now = time.now().atOffset(ZoneOffset.UTC);
        var seen = out.seen().stream()
                .map(it -> new Object[] {now, it.request(), it.person().value()})
                .toList();
        if (!seen.isEmpty()) jdbc.batchUpdate(SEEN, seen);
        if (!out.told().isEmpty())
            jdbc.batchUpdate(NOTICE, out.told().stream().map(this::notice).toList());
        letters.write(Stream.concat(
                        out.told().stream()
                                .filter(told -> told.recipient().wish() == LetterWish.AT_ONCE)
                                .map(told -> letter(told.news(), told.recipient())),
                        out.guests().stream().map(guest -> letter(guest.news(), guest.contact())))
                .toList());
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

    /** Nobody hears who has not yet of what led to this page, for there is nothing to do there any more. */
    void takeBack(String path) {
        letters.withdraw(path);
        jdbc.update("delete from notice where path = ? and seen_at is null", path);
    }

    /** Not a word of these requests is left. The notices go first: whoever makes a letter of them just now is waited for. */
    void forget(List<Long> requests) {
        jdbc.update("delete from notice where request_number = any(?)", (Object) requests.toArray(Long[]::new));
        letters.forget(requests);
    }

    private @Nullable Object[] notice(Outgoing.Told told) {
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
        var local = time.at(time.now().plus(undo.window()));
        return local.toLocalTime().isBefore(MORNING)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
    }
}
