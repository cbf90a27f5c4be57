package school.helpdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.people.AccessDesk;

@PageTest
class MailboxBudgetTests {

    private static final int FEW = 5;
    private static final int MANY = 500;
    private static final int VERY_MANY = 5000;

    @Autowired
    Cast cast;

    @Autowired
    AccessDesk access;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate plain;

    @Autowired
    SqlCount sql;

    @Autowired
    TransactionOperations transaction;

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void begin() {
        visitor = new Visitor(port).signedIn(access.username(cast.withPassword(cast.consultant())));
    }

    @Test
    void asksForTheListAsOftenForManyAsForFew() {
        fill(FEW, 1);
        var few = statements("/mailbox");
        fill(MANY, 1);
        for (var address : List.of("/mailbox", "/mailbox?fate=ALL&q=mail", "/mailbox?reason=UNKNOWN_SENDER"))
            assertThat(statements(address)).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    @Test
    void asksForALetterAsOftenWithManyFilesAndActsAsWithFew() {
        fill(1, 1);
        var letter =
                jdbc.sql("select id from incoming_letter").query(UUID.class).single();
        attach(letter, 0, FEW);
        act(letter, FEW);
        var few = statements("/mailbox/" + letter);
        attach(letter, FEW, 90);
        act(letter, MANY);
        assertThat(statements("/mailbox/" + letter)).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void findsByAnIndex() {
        fill(VERY_MANY, 100);
        jdbc.sql("vacuum analyze incoming_letter").update();
        assertThat(planOf("/mailbox?fate=ALL"))
                .contains("incoming_letter_by_time")
                .doesNotContain("Sort");
        assertThat(planOf("/mailbox")).contains("incoming_letter_by_fate").doesNotContain("Sort");
        assertThat(planOf("/mailbox?reason=FORGED"))
                .contains("incoming_letter_by_reason")
                .doesNotContain("Sort");
        assertThat(planOf("/mailbox?fate=ALL&q=verasearch")).contains("incoming_letter_by_search");
        assertThat(plan("where sender = 'a@b.example' and proof = 'CLAIMED' and taken_at > now()"))
                .contains("incoming_letter_by_sender", "proof = 'CLAIMED'")
                .doesNotContain("Filter");
        assertThat(plan("where message_key = 'a'")).contains("Index");
        assertThat(plan("where request_number = any(array[1, 2])")).contains("incoming_letter_by_request");
    }

    /** @param every which of them waits */
    private void fill(int count, int every) {
        jdbc.sql("""
                        insert into incoming_letter (id, message_key, message_id, fate, reason, detail, sender, sender_name,
                            subject, words, quoted, taken_at, size, kept)
                        select gen_random_uuid(), gen_random_uuid()::text, '',
                            case when n % :every > 0 then 'SILENT' else 'QUARANTINE' end,
                            case when n % :every > 0 then 'BULK' else 'UNKNOWN_SENDER' end,
                            '', n || '@mail.example', 'Вера', 'Письмо ' || n, '', '', :now::timestamptz - n * interval '1 minute',
                            100, false
                        from generate_series(2, :count + 1) n""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("count", count)
                .param("every", every)
                .update();
    }

    private void attach(UUID letter, int from, int count) {
        jdbc.sql("insert into incoming_file select ?, n, 'a.txt', 5 from generate_series(?, ?) n")
                .params(letter, from, from + count - 1)
                .update();
        jdbc.sql("update incoming_letter set kept = true").update();
    }

    private void act(UUID letter, int count) {
        jdbc.sql("""
                        insert into incoming_letter_act (letter_id, act, made_by, made_at)
                        select ?, 'REMOVAL', ?, now() from generate_series(1, ?)""").params(letter, cast.consultant().value(), count).update();
    }

    private int statements(String address) {
        return sql.of(() -> assertThat(visitor.status(address)).isEqualTo(200));
    }

    /** Of the list itself, with the values of this address. */
    private String planOf(String address) {
        var list = sql
                .filledStatements(() -> assertThat(visitor.status(address)).isEqualTo(200))
                .stream()
                .filter(statement -> statement.contains("limit") && statement.contains("from incoming_letter"))
                .findFirst()
                .orElseThrow();
        return explain(list);
    }

    private String plan(String rest) {
        return explain("select id from incoming_letter " + rest);
    }

    private String explain(String statement) {
        return String.valueOf(transaction.<Object>execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return plain.queryForList("explain " + statement, String.class);
        }));
    }
}
