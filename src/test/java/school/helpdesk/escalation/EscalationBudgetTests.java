package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.Visitor;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AccessDesk;

/** The pages of the way to Support ask as often for many as for few. */
@PageTest
class EscalationBudgetTests {

    private static final int FEW = 5;
    private static final int MANY = 500;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    AccessDesk access;

    @LocalServerPort
    int port;

    private final Map<PersonId, Visitor> visitors = new HashMap<>();

    @Test
    void listsManyAsOftenAsFew() {
        escalate(FEW);
        var few = statements(cast.director(), "/escalations");
        escalate(MANY);
        assertThat(statements(cast.director(), "/escalations")).isEqualTo(few).isLessThanOrEqualTo(12);
        assertThat(statements(cast.director(), "/escalations?after=120")).isLessThanOrEqualTo(few);
        assertThat(statements(cast.consultant(), "/escalations")).isLessThanOrEqualTo(few);
    }

    @Test
    void showsOneWithManyAppealsAsOftenAsWithFew() {
        escalate(1);
        appeal(1, 2);
        var few = statements(cast.teacher(), "/requests/1/escalation");
        appeal(3, 20);
        assertThat(statements(cast.teacher(), "/requests/1/escalation"))
                .isEqualTo(few)
                .isLessThanOrEqualTo(12);
        assertThat(statements(cast.consultant(), "/requests/1/escalation")).isLessThanOrEqualTo(12);
        assertThat(statements(cast.director(), "/requests/1/escalation")).isLessThanOrEqualTo(12);
    }

    private void escalate(int count) {
        jdbc.sql("""
                        with asked as (insert into request (number, asker, audience, channel, topic, subject, place,
                                school_class, steps, happened, expected, once, asked_at, state, state_since)
                            select nextval('request_number'), :asker, 'EMPLOYEES', 'PORTAL', 'GRADES', 'Вопрос ' || n, '', '',
                                '', 'Ошибка', '', gen_random_uuid(), now(), 'ON_HOLD', now() from generate_series(1, :count) n
                            returning number)
                        insert into escalation (id, request_number, reason, explanation, declared_by, declared_at)
                        select gen_random_uuid(), number, 'ABSENT', '', :consultant, now() from asked""")
                .param("asker", cast.teacher().value())
                .param("consultant", cast.consultant().value())
                .param("count", count)
                .update();
    }

    private void appeal(int from, int to) {
        jdbc.sql("""
                        insert into escalation_appeal (id, escalation_id, ordinal, channel, made_by, made_at, outcome,
                            concluded_by, concluded_at)
                        select gen_random_uuid(), id, n, 'EMAIL', declared_by, now(), 'REJECTED_INSUFFICIENT_INFORMATION',
                            declared_by, now() from escalation, generate_series(:from, :to) n""").param("from", from).param("to", to).update();
    }

    private int statements(PersonId who, String address) {
        var visitor = visitors.computeIfAbsent(
                who, person -> new Visitor(port).signedIn(access.username(cast.withPassword(person))));
        return sql.of(() -> assertThat(visitor.status(address)).isEqualTo(200));
    }
}
