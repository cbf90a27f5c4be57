package school.helpdesk.letters;

import static java.util.Objects.requireNonNull;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.school.SchoolTime;

/**
 * Sends what waits. Whoever sends a letter holds its row until its fate is written down: nobody else sends it meanwhile, and
 * if the process dies, only the one in hand may be sent again. A letter that fails waits longer each time and keeps none of
 * the others; a server that fails for all is left alone until the next round.
 */
@Service
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** With the growing waits between them, about three days. */
    static final int MOST_ATTEMPTS = 25;

    static final Duration LONGEST_WAIT = Duration.ofHours(4);
    private static final int MOST_BY_ONE_CONNECTION = 50;
    private static final int MOST_BROKEN = 3;
    private static final int MOST_CONNECTIONS = 40;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final MailSettings settings;
    private final MailServer server;
    private final Composer composer;
    private final ServerState state;
    private final SchoolTime time;

    /** A server that wants nothing from us is asked more and more seldom. */
    private Duration pause = FIRST_PAUSE;

    private Instant notBefore = Instant.MIN;

    Outbox(
            JdbcClient jdbc,
            TransactionOperations transaction,
            MailSettings settings,
            MailServer server,
            Composer composer,
            ServerState state,
            SchoolTime time) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.server = server;
        this.composer = composer;
        this.state = state;
        this.time = time;
    }

    /** Sends all that is due, as long as the server takes it; what is left then, the next round sends. */
    void send() {
        if (!settings.sends() || time.now().isBefore(notBefore)) return;
        giveUp();
        var broken = 0;
        for (int line = 0; line < MOST_CONNECTIONS && broken < MOST_BROKEN && isAnythingDue(); line++) {
            var end = sendByOneConnection();
            if (end == End.CLOSED) {
                notBefore = time.now().plus(pause);
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
                return;
            }
            pause = FIRST_PAUSE;
            broken = end == End.BROKEN ? broken + 1 : 0;
        }
    }

    /** How it went with one letter, or with a connection at its end. */
    private enum End {
        SENT,
        NOTHING_DUE,
        /** This letter is settled or waits, which says nothing about the others. */
        NOT_TAKEN,
        BROKEN,
        CLOSED
    }

    private End sendByOneConnection() {
        try (var line = server.connect()) {
            for (int letter = 0; letter < MOST_BY_ONE_CONNECTION; letter++) {
                if (Thread.currentThread().isInterrupted()) return End.CLOSED;
                var end = requireNonNull(transaction.execute(status -> sendNext(line)));
                if (end == End.BROKEN || end == End.CLOSED) return end;
                if (end == End.NOTHING_DUE) break;
            }
            state.works();
            return End.SENT;
        } catch (MessagingException noLine) {
            return noted(End.CLOSED, Fault.of(noLine));
        }
    }

    private End sendNext(Line line) {
        var letter = next();
        if (letter.isEmpty()) return End.NOTHING_DUE;
        var id = letter.get().id();
        try {
            line.send(composer.compose(letter.get()));
            settle(id, Fate.SENT, "");
            return End.SENT;
        } catch (MessagingException failed) {
            return failed(letter.get(), Fault.of(failed));
        } catch (RuntimeException failed) {
            LOG.error("Letter {} cannot be put together", id, failed);
            return failed(letter.get(), new Fault(Fault.Kind.LATER, String.valueOf(failed.getMessage())));
        }
    }

    private End failed(Letter letter, Fault fault) {
        switch (fault.kind()) {
            case REFUSED -> {
                LOG.warn("Letter {} is refused", letter.id());
                settle(letter.id(), Fate.REFUSED, fault.words());
                return End.NOT_TAKEN;
            }
            case LATER -> {
                putOff(letter, fault);
                return End.NOT_TAKEN;
            }
            case BROKEN -> {
                putOff(letter, fault);
                return noted(End.BROKEN, fault);
            }
            default -> {
                return noted(End.CLOSED, fault);
            }
        }
    }

    private End noted(End end, Fault fault) {
        if (state.failed(fault.words()))
            LOG.warn("Letters do not leave through {}: {}", settings.out(), fault.withoutAddresses());
        return end;
    }

    private Optional<Letter> next() {
        return jdbc.sql("select " + Letter.COLUMNS + """
                        where l.fate = 'WAITING' and l.leaves_at <= ? order by l.leaves_at, l.id limit 1
                        for update of l skip locked""")
                .param(now())
                .query((row, index) -> Letter.of(row))
                .optional();
    }

    private boolean isAnythingDue() {
        return jdbc.sql("select exists(select from letter where fate = 'WAITING' and leaves_at <= ?)")
                .param(now())
                .query(Boolean.class)
                .single();
    }

    private void settle(UUID letter, Fate fate, String fault) {
        jdbc.sql("update letter set fate = ?, settled_at = ?, attempts = attempts + 1, fault = ? where id = ?")
                .params(fate.name(), now(), fault, letter)
                .update();
    }

    private void putOff(Letter letter, Fault fault) {
        jdbc.sql("update letter set leaves_at = ?, attempts = attempts + 1, fault = ? where id = ?")
                .params(at(time.now().plus(wait(letter.attempts()))), fault.words(), letter.id())
                .update();
    }

    /** What was tried for so long in vain is no news any more; what no server was there for still is. */
    private void giveUp() {
        jdbc.sql("""
                        update letter set fate = 'GIVEN_UP', settled_at = :now where id in (
                            select id from letter where fate = 'WAITING' and leaves_at <= :now and attempts >= :most
                            for update skip locked)""").param("now", now()).param("most", MOST_ATTEMPTS).update();
    }

    /** One minute, two, four … up to {@link #LONGEST_WAIT}. */
    static Duration wait(int attempts) {
        var wait = Duration.ofMinutes(1L << Math.min(attempts, 10));
        return min(wait, LONGEST_WAIT);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private OffsetDateTime now() {
        return at(time.now());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
