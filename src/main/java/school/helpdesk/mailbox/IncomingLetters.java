package school.helpdesk.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.Signature;
import school.helpdesk.mailbox.reading.Letter;
import school.helpdesk.uploads.Pieces;

/** All letters that ever came. Whoever changes one joins a transaction. */
@Component
class IncomingLetters {

    private static final int LONGEST_TEXT = 20_000;

    private final JdbcClient jdbc;
    private final Pieces pieces;

    IncomingLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pieces = new Pieces(jdbc, "incoming_letter_piece");
    }

    /** Who takes the same letter at once is served one after the other. */
    void waitInLine(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('mailbox' || ?, 0))")
                .param(key)
                .query(row -> {});
    }

    boolean isKnown(String key) {
        return jdbc.sql("select exists(select from incoming_letter where message_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** Those as sure as this one. */
    int countBy(String sender, Proof proof, Instant since) {
        if (sender.isEmpty()) return 0;
        return jdbc.sql("select count(*) from incoming_letter where sender = ? and proof = ? and taken_at > ?")
                .params(sender, proof.name(), at(since))
                .query(Integer.class)
                .single();
    }

    /**
     * Notes a letter. Of what nobody wrote, its head; the words of one that went on stand where it went.
     *
     * @param request to which it belongs; null when to none
     */
    UUID add(Letter letter, Fate fate, Verdict verdict, @Nullable Long request, long size, Instant at) {
        var why = verdict instanceof Verdict.Kept kept ? kept : null;
        var id = UUID.randomUUID();
        var head = letter.head();
        jdbc.sql("""
                        insert into incoming_letter (id, message_key, message_id, fate, reason, detail, sender, sender_name,
                            subject, words, quoted, written_at, taken_at, size, kept, request_number, proof)
                        values (:id, :key, :messageId, :fate, :reason, :detail, :sender, :name, :subject, :words, :quoted,
                            :written, :at, :size, false, :request, :proof)""")
                .param("id", id)
                .param("key", head.key())
                .param("messageId", head.messageId())
                .param("fate", fate.name())
                .param("reason", why == null ? "" : why.reason().name())
                .param("detail", why == null ? "" : why.detail())
                .param("sender", head.sender())
                .param("name", head.senderName())
                .param("subject", head.subject())
                .param("words", fate == Fate.QUARANTINE ? Beginning.of(letter.words(), LONGEST_TEXT) : "")
                .param("quoted", fate == Fate.SILENT ? "" : Beginning.of(letter.quoted(), LONGEST_TEXT))
                .param("written", head.written() == null ? null : at(head.written()))
                .param("at", at(at))
                .param("size", size)
                .param("request", request)
                .param("proof", verdict.proof().name())
                .update();
        return id;
    }

    /** Keeps it whole, with a list of what came with it. */
    void keep(UUID id, Letter letter, Path file) throws IOException {
        jdbc.sql("update incoming_letter set kept = true where id = ?")
                .param(id)
                .update();
        for (int ordinal = 0; ordinal < letter.files().size(); ordinal++) {
            var upload = letter.files().get(ordinal);
            jdbc.sql("insert into incoming_file (letter_id, ordinal, name, size) values (?, ?, ?, ?)")
                    .params(id, ordinal, upload.name(), upload.size())
                    .update();
        }
        try (InputStream content = Files.newInputStream(file)) {
            pieces.put(id, content);
        }
    }

    /** The whole letter, piece by piece; between two of them no connection is held. */
    void write(UUID id, OutputStream to) throws IOException {
        pieces.write(id, to);
    }

    /** What it stands at, held until the transaction ends. */
    Optional<Standing> lock(UUID id) {
        return jdbc.sql("""
                        select fate, sender, message_id, coalesce(request_number, 0) request_number from incoming_letter
                        where id = ? and erased_at is null for update""")
                .param(id)
                .query((row, index) -> new Standing(
                        Fate.valueOf(row.getString("fate")),
                        row.getString("sender"),
                        row.getString("message_id"),
                        row.getLong("request_number")))
                .optional();
    }

    /** @param request 0 for none */
    record Standing(Fate fate, String sender, String messageId, long request) {}

    /** Somebody decides what becomes of it. */
    void decide(UUID id, Act act, @Nullable Long request, Signature by) {
        jdbc.sql("""
                        update incoming_letter set fate = :fate, decided_at = :at,
                            request_number = coalesce(:request, request_number),
                            words = case when :fate = 'REQUEST' then '' else words end
                        where id = :id""")
                .param("fate", act.fate().name())
                .param("at", at(by.at()))
                .param("request", request)
                .param("id", id)
                .update();
        jdbc.sql("insert into incoming_letter_act (letter_id, act, made_by, made_at) values (?, ?, ?, ?)")
                .params(id, act.name(), by.by().value(), at(by.at()))
                .update();
    }

    /** Those that became these requests. */
    void eraseThoseOf(Collection<Long> requests, Instant now) {
        erase(
                jdbc.sql("""
                                select id from incoming_letter
                                where request_number = any(?) and erased_at is null for update""")
                        .param(requests.toArray(Long[]::new))
                        .query(UUID.class)
                        .list(),
                now);
    }

    /**
     * What nobody has to decide on goes after one time, what nobody ever decided on after another.
     *
     * @return how many were forgotten, at most {@code most}
     */
    int forget(Instant settled, Instant undecided, int most, Instant now) {
        var due = jdbc.sql("""
                        select id from incoming_letter
                        where erased_at is null and taken_at < :settled and coalesce(decided_at, taken_at)
                            < case fate when 'QUARANTINE' then :undecided else :settled end
                        order by taken_at limit :most for update skip locked""")
                .param("settled", at(settled))
                .param("undecided", at(undecided))
                .param("most", most)
                .query(UUID.class)
                .list();
        erase(due, now);
        return due.size();
    }

    /** Only its key stays, so that it is not taken again. */
    private void erase(List<UUID> ids, Instant now) {
        var all = ids.toArray(UUID[]::new);
        jdbc.sql("delete from incoming_letter_piece where file_id = any(?)")
                .param(all)
                .update();
        jdbc.sql("delete from incoming_file where letter_id = any(?)")
                .param(all)
                .update();
        jdbc.sql("""
                        update incoming_letter set message_id = '', sender = '', sender_name = '', subject = '', detail = '',
                            words = '', quoted = '', written_at = null, kept = false, erased_at = ?
                        where id = any(?)""").params(at(now), all).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
