package school.helpdesk.mailbox.imap;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a folder was read, and which of its letters could not be fetched. */
@Component
class Places {

    /** After so many only the head of a letter is asked for. */
    static final int ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param validity changes when the server numbers its letters anew */
    record Place(long validity, long nextUid) {}

    Optional<Place> of(String folder) {
        return jdbc.sql("select uid_validity, next_uid from mailbox_place where folder = ?")
                .param(folder)
                .query((row, index) -> new Place(row.getLong("uid_validity"), row.getLong("next_uid")))
                .optional();
    }

    /** All before {@code nextUid} is done with. What troubled with another numbering troubles no more. */
    @Transactional
    public void moveTo(String folder, Place place) {
        jdbc.sql("""
                        insert into mailbox_place (folder, uid_validity, next_uid) values (?, ?, ?)
                        on conflict (folder) do update set uid_validity = excluded.uid_validity, next_uid = excluded.next_uid""").params(folder, place.validity(), place.nextUid()).update();
        jdbc.sql("delete from mailbox_trouble where folder = ? and uid_validity <> ?")
                .params(folder, place.validity())
                .update();
    }

    /** Those that could not be fetched, with a turn of their own. */
    Set<Long> waiting(String folder, long validity) {
        return Set.copyOf(jdbc.sql("select uid from mailbox_trouble where folder = ? and uid_validity = ?")
                .params(folder, validity)
                .query(Long.class)
                .list());
    }

    /** @param attempts how often it was tried */
    record Late(long uid, int attempts) {}

    /** Those whose time to be tried again has come. */
    List<Late> due(String folder, Instant now) {
        return jdbc.sql("""
                        select uid, attempts from mailbox_trouble where folder = ? and retry_at <= ?
                        order by uid""")
                .params(folder, at(now))
                .query((row, index) -> new Late(row.getLong("uid"), row.getInt("attempts")))
                .list();
    }

    /** It could not be fetched; each time it waits twice as long. */
    void trouble(String folder, long validity, long uid, Instant now) {
        jdbc.sql("""
                        insert into mailbox_trouble (folder, uid_validity, uid, attempts, retry_at)
                        values (:folder, :validity, :uid, 1, :now::timestamptz + :wait * interval '1 second')
                        on conflict (folder, uid_validity, uid) do update set attempts = mailbox_trouble.attempts + 1,
                            retry_at = :now::timestamptz + :wait * power(2, least(mailbox_trouble.attempts, 10)) * interval '1 second'""")
                .param("folder", folder)
                .param("validity", validity)
                .param("uid", uid)
                .param("now", at(now))
                .param("wait", FIRST_WAIT.toSeconds())
                .update();
    }

    void done(String folder, long validity, long uid) {
        jdbc.sql("delete from mailbox_trouble where folder = ? and uid_validity = ? and uid = ?")
                .params(folder, validity, uid)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
