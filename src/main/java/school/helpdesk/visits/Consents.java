package school.helpdesk.visits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of consents (152-ФЗ, art. 9): which text, when given, when withdrawn. It only grows. */
@Component
public class Consents {

    /** The text people agree to now. It changes with the words of the consent, never without them. */
    public static final String TEXT = "2026-11-25";

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void give(UUID visit, String text, Instant at) {
        add(visit, text, "GIVEN", at);
    }

    /** Under the text that was agreed to; nothing where nobody agreed to any. */
    void withdraw(UUID visit, Instant at) {
        jdbc.sql("""
                        insert into visit_consent (visit_id, text, act, made_at)
                        select visit_id, text, 'WITHDRAWN', :at from visit_consent where visit_id = :visit and act = 'GIVEN'
                        on conflict do nothing""")
                .param("visit", visit)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void add(UUID visit, String text, String act, Instant at) {
        jdbc.sql("insert into visit_consent (visit_id, text, act, made_at) values (?, ?, ?, ?)")
                .params(visit, text, act, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
