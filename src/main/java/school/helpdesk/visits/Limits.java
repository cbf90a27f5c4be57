package school.helpdesk.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.school.SchoolTime;

/** How much one address of the network and one contact may take. Kept in the database, so it holds for every instance. */
@Component
class Limits {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Visits visits;
    private final Keys keys;
    private final VisitSettings settings;
    private final SchoolTime time;

    Limits(JdbcClient jdbc, Visits visits, Keys keys, VisitSettings settings, SchoolTime time) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.keys = keys;
        this.settings = settings;
        this.time = time;
    }

    /** Who signs up from the same place or with the same contact is served one after the other. */
    void waitInLine(SignUp signUp, byte[] contact) {
        if (signUp.employee() == null) waitInLine(origin(signUp.address()));
        waitInLine(contact);
    }

    /**
     * Counts one more sign-up, for whom waits in line. Who is signed in is known, so no address is kept of them.
     *
     * @throws RuleBroken when it is one too many
     */
    void count(SignUp signUp, byte[] contact, Instant now) {
        if (visits.countAhead(contact, now) >= settings.perContact())
            throw new RuleBroken("visits.rule.contact", settings.perContact());
        if (signUp.employee() != null) return;
        var origin = origin(signUp.address());
        if (lately(origin, now) >= settings.perAddress()) throw new RuleBroken("visits.rule.address");
        jdbc.sql("insert into visit_origin (origin, made_at) values (?, ?)")
                .params(origin, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets from where people signed up a day ago and earlier. */
    @Transactional
    public void forget() {
        jdbc.sql("delete from visit_origin where made_at < ?")
                .param(time.now().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A household has one address of the old kind and 2^64 of the new; keyed, so that nobody reads it back. */
    private byte[] origin(String address) {
        return keys.hash("address " + (address.contains(":") ? network(address) : address));
    }

    private static String network(String address) {
        var parts = address.replaceFirst("%.*", "").split("::", 2)[0].split(":");
        return String.join(":", Arrays.copyOf(parts, Math.min(parts.length, 4)));
    }

    private int lately(byte[] origin, Instant now) {
        return jdbc.sql("select count(*) from visit_origin where origin = ? and made_at > ?")
                .params(origin, now.minus(LATELY).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private void waitInLine(byte[] hash) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('visits' || encode(?, 'hex'), 0))")
                .param(hash)
                .query(row -> {});
    }
}
