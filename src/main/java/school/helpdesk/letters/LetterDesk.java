package school.helpdesk.letters;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
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
        var address = Address.of(letter.address());
        if (address.isEmpty()) return Optional.empty();
        var id = UUID.randomUUID();
        var fate = settings.sends() ? Fate.WAITING : Fate.KEPT;
        var now = time.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into letter (id, person_id, address, request_number, author, subject, words, quoted, path,
                            answering, fate, written_at, leaves_at, settled_at)
                        values (:id, :person, :address, :request, :author, :subject, :words, :quoted, :path,
                            :answering, :fate, :now, :leaves, :settled)""")
                .param("id", id)
                .param("person", value(letter.recipient()))
                .param("address", address.get())
                .param("request", letter.request())
                .param("author", value(letter.author()))
                .param("subject", oneLine(letter.subject()))
                .param("words", letter.words())
                .param("quoted", letter.quoted())
                .param("path", letter.path())
                .param("answering", letter.answering().name())
                .param("fate", fate.name())
                .param("now", now)
                .param("leaves", letter.leavesAt().atOffset(ZoneOffset.UTC))
                .param("settled", fate == Fate.WAITING ? null : now)
                .update();
        return Optional.of(id);
    }

    /** What this person caused about the request and nobody has read yet, since it has not left, never will. */
    public void withdraw(long request, PersonId author) {
        jdbc.sql("""
                        update letter set fate = 'WITHDRAWN', settled_at = :now
                        where request_number = :request and author = :author and fate = 'WAITING'""")
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .param("author", author.value())
                .update();
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
        jdbc.sql(
                        "update letter set fate = 'WAITING', settled_at = null, leaves_at = ?, attempts = 0, fault = '' where id = ?")
                .params(now, letter)
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from letter where settled_at < ?")
                .param(time.now().minus(Duration.ofDays(settings.keepDays())).atOffset(ZoneOffset.UTC))
                .update();
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
