package school.helpdesk.people;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Token;
import school.helpdesk.school.SchoolTime;

/**
 * Lets in who knows name and password. A wrong name and a wrong password are told apart by nothing, neither words nor
 * time nor waiting.
 */
@Service
public class SignInDesk {

    private static final int FREE_TRIES = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final SchoolTime time;

    SignInDesk(
            JdbcClient jdbc, Accounts accounts, Passwords passwords, TransactionTemplate transaction, SchoolTime time) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * @return the person, or empty when name or password is wrong
     * @throws WaitFirst after repeated failures under this name, whatever the password
     */
    public Optional<PersonId> signIn(String username, String password) {
        var name = Account.normalised(username);
        var hash = Token.hash(name);
        reserve(hash);
        var account = accounts.findByUsername(name).filter(known -> !known.isClosed() && known.password() != null);
        var known = account.map(Account::password).orElse(null);
        var right = known == null ? passwords.matchesNobody(password) : passwords.matches(password, known);
        if (!right) return Optional.empty();
        jdbc.sql("delete from sign_in_failure where name_hash = ?").param(hash).update();
        return account.map(Account::person);
    }

    /** Counts the try as failed before it is judged, so that many tries at once are counted too. */
    private void reserve(byte[] hash) {
        transaction.executeWithoutResult(open -> {
            var now = time.now();
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))")
                    .param(hash)
                    .query(rows -> {});
            var earlier = jdbc.sql(
                            "select failures, wait_until from sign_in_failure where name_hash = ? and failed_at > ?")
                    .params(hash, Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                    .query((row, number) ->
                            new Earlier(row.getInt(1), row.getTimestamp(2).toInstant()))
                    .optional()
                    .orElse(new Earlier(0, now));
            if (now.isBefore(earlier.waitUntil())) throw new WaitFirst(Duration.between(now, earlier.waitUntil()));
            var failures = earlier.failures() + 1;
            jdbc.sql("""
                            insert into sign_in_failure (name_hash, failures, failed_at, wait_until) values (:hash, :failures, :now, :until)
                            on conflict (name_hash) do update set failures = :failures, failed_at = :now, wait_until = :until""")
                    .param("hash", hash)
                    .param("failures", failures)
                    .param("now", Timestamp.from(now))
                    .param("until", Timestamp.from(now.plus(waitAfter(failures))))
                    .update();
            jdbc.sql("delete from sign_in_failure where failed_at < ?")
                    .param(Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                    .update();
        });
    }

    static Duration waitAfter(int failures) {
        if (failures <= FREE_TRIES) return Duration.ZERO;
        var doublings = Math.min(failures - FREE_TRIES - 1, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private record Earlier(int failures, Instant waitUntil) {}
}
