package school.helpdesk.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.RuleBroken;

/** How much one address of the network and one contact may take. Kept in the database, so it holds for every instance. */
@Component
class Limits {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Visits visits;
    private final Keys keys;
    private final VisitSettings settings;

    Limits(JdbcClient jdbc, Visits visits, Keys keys, VisitSettings settings) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.keys = keys;
        this.settings = settings;
    }

    /** Who signs up from the same place or with the same contact is served one after the other. */
    void waitInLine(String address, byte[] contact) {
        waitInLine(origin(address));
        waitInLine(contact);
    }

    /**
     * Counts one more sign-up, for whom waits in line.
     *
     * @param address of the network
     * @throws RuleBroken when it is one too many
     */
    void count(String address, byte[] contact, Instant now) {
        var origin = origin(address);
        if (lately(origin, now) >= settings.perAddress()) throw new RuleBroken("visits.rule.address");
        if (visits.countAhead(contact, now) >= settings.perContact())
            throw new RuleBroken("visits.rule.contact", settings.perContact());
        jdbc.sql("delete from visit_origin where made_at < ?")
                .param(now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into visit_origin (origin, made_at) values (?, ?)")
                .params(origin, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] origin(String address) {
        return keys.hash("address " + address);
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
