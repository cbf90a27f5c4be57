package school.helpdesk.letters;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.school.SchoolTime;

/** Writes letters and takes them back; joins the transaction of whatever they tell of. */
@Service
@Transactional
public class LetterDesk {

    private static final int LONGEST_SUBJECT = 250;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final SchoolTime time;

    LetterDesk(JdbcClient jdbc, MailSettings settings, SchoolTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    /** @return empty when the recipient has no address to send it to */
    public Optional<UUID> write(NewLetter letter) {
        return write(List.of(letter)).stream().findFirst();
    }

    /** Under this id there will be one letter, however often it is written. */
    void writeOnce(UUID id, NewLetter letter) {
        write(List.of(letter), id);
    }

    /**
     * Several in one statement.
     *
     * @return those written; whoever has no address gets none
     */
    public List<UUID> write(Collection<NewLetter> letters) {
        var sendable = letters.stream()
                .filter(letter -> Address.of(letter.address()).isPresent())
                .toList();
        if (sendable.isEmpty()) return List.of();
        var ids = Stream.generate(UUID::randomUUID).limit(sendable.size()).toArray(UUID[]::new);
        write(sendable, ids);
        return List.of(ids);
    }

    private void write(List<NewLetter> sendable, UUID... ids) {
        var fate = settings.sends() ? Fate.WAITING : Fate.KEPT;
        var now = time.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into letter (id, person_id, address, request_number, author, subject, words, quoted, path,
                            answering, fate, written_at, leaves_at, settled_at, tells_of)
                        select id, person, address, request, author, subject, words, quoted, path,
                            answering, :fate, :now, leaves::timestamptz, :settled, tells_of::bigint[]
                        from unnest(:ids::uuid[], :people::uuid[], :addresses::text[], :requests::bigint[],
                            :authors::uuid[], :subjects::text[], :words::text[], :quoted::text[], :paths::text[],
                            :answering::text[], :leaves::text[], :tellsOf::text[])
                            each (id, person, address, request, author, subject, words, quoted, path, answering, leaves,
                                tells_of)
                        on conflict (id) do nothing""")
                .param("ids", ids)
                .param(
                        "people",
                        sendable.stream()
                                .map(letter -> value(letter.recipient()))
                                .toArray(UUID[]::new))
                .param(
                        "addresses",
                        texts(sendable, letter -> Address.of(letter.address()).orElseThrow()))
                .param("requests", sendable.stream().map(NewLetter::request).toArray(Long[]::new))
                .param(
                        "authors",
                        sendable.stream().map(letter -> value(letter.author())).toArray(UUID[]::new))
                .param("subjects", texts(sendable, letter -> oneLine(letter.subject())))
                .param("words", texts(sendable, NewLetter::words))
                .param("quoted", texts(sendable, NewLetter::quoted))
                .param("paths", texts(sendable, NewLetter::path))
                .param("answering", texts(sendable, letter -> letter.answering().name()))
                .param("fate", fate.name())
                .param("now", now)
                .param("leaves", texts(sendable, letter -> letter.leavesAt().toString()))
                .param("tellsOf", sendable.stream().map(LetterDesk::tellsOf).toArray(String[]::new))
                .param("settled", fate == Fate.WAITING ? null : now)
                .update();
    }

    /** What this person has caused about the request since then and nobody has read, for it has not left, never will. */
    public void withdraw(long request, PersonId author, Instant since) {
        jdbc.sql("""
                        update letter set fate = 'WITHDRAWN', settled_at = :now
                        where request_number = :request and author = :author and written_at >= :since
                            and (fate = 'WAITING' or fate = 'KEPT' and leaves_at > :now)""")
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .param("author", author.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What leads to this page and has not left, never will; what nobody sends is kept as if it had left. */
    public void withdraw(String path) {
        jdbc.sql("update letter set fate = 'WITHDRAWN', settled_at = :now where path = :path and fate = 'WAITING'")
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .param("path", path)
                .update();
    }

    /** Every word about these requests is gone, whoever it went to; what else was in the same letter stays. */
    public void forget(Collection<Long> requests) {
        var numbers = requests.toArray(Long[]::new);
        jdbc.sql("delete from letter where request_number = any(:requests)")
                .param("requests", numbers)
                .update();
        jdbc.sql("""
                        update letter set (words, tells_of) = (
                            select string_agg(part, E'\n\n' order by n), array_agg(number order by n)
                            from unnest(string_to_array(words, E'\n\n'), tells_of) with ordinality each (part, number, n)
                            where number is null or number <> all(:requests))
                        where tells_of && :requests::bigint[]""").param("requests", numbers).update();
    }

    /** Letters about the request continue the one it came with. */
    public void thread(long request, String messageId) {
        jdbc.sql("""
                        insert into letter_thread (request_number, message_id) values (?, ?)
                        on conflict (request_number) do nothing""").params(request, messageId).update();
    }

    /** A server wrote back that it has not passed the letter on. Unknown ones, and those not sent, stay as they are. */
    public void refused(UUID letter, String fault) {
        jdbc.sql(
                        "update letter set fate = 'REFUSED', settled_at = ?, fault = left(?, 500) where id = ? and fate = 'SENT'")
                .params(time.now().atOffset(ZoneOffset.UTC), fault, letter)
                .update();
    }

    /**
     * Tries again what was not sent, from now on; what waits need not wait longer.
     *
     * @throws RuleBroken when it has been sent, or nothing can be
     */
    public void retry(UUID letter) {
        if (!settings.sends()) throw new RuleBroken("letters.rule.no-server");
        var now = time.now().atOffset(ZoneOffset.UTC);
        var fate = jdbc.sql("select fate from letter where id = ? for update")
                .param(letter)
                .query(String.class)
                .optional()
                .map(Fate::valueOf)
                .orElseThrow(() -> new NotFound("letter " + letter));
        if (fate == Fate.SENT || fate == Fate.WITHDRAWN) throw new RuleBroken("letters.rule.is." + fate);
        jdbc.sql("""
                        update letter set fate = 'WAITING', settled_at = null, leaves_at = :now, attempts = 0, fault = '',
                            address = coalesce(:address, address)
                        where id = :letter""")
                .param("now", now)
                .param("address", addressNow(letter).orElse(null))
                .param("letter", letter)
                .update();
    }

    /** It may have been mended since the letter was refused. */
    private Optional<String> addressNow(UUID letter) {
        return jdbc.sql("select email from person join letter on person_id = person.id where letter.id = ?")
                .param(letter)
                .query(String.class)
                .optional()
                .flatMap(Address::of);
    }

    void forgetOld() {
        jdbc.sql("delete from letter where settled_at < ?")
                .param(time.now().minus(Duration.ofDays(settings.keepDays())).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As the database reads it. */
    private static @Nullable String tellsOf(NewLetter letter) {
        if (letter.tellsOf().isEmpty()) return null;
        return letter.tellsOf().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String[] texts(List<NewLetter> letters, Function<NewLetter, String> of) {
        return letters.stream().map(of).toArray(String[]::new);
    }

    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, LONGEST_SUBJECT - 1).stripTrailing() + "…";
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
