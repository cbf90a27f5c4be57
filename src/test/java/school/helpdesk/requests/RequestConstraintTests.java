package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;

/** Goes around the portal, straight to the tables. Request 1 is new, 2 is taken, 3 is answered. */
@PageTest
class RequestConstraintTests {

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        var shelf = new Shelf(jdbc, clock);
        shelf.put(1, cast.teacher(), RequestState.NEW, null);
        shelf.put(1, cast.teacher(), RequestState.TAKEN, cast.consultant());
        shelf.put(1, cast.teacher(), RequestState.ANSWERED, cast.consultant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number = 0",
                "number = -1",
                "asker = gen_random_uuid()",
                "assignee = gen_random_uuid()",
                "audience = 'PUPILS'",
                "audience = 'BOTH'",
                "audience = 'PARENTS'",
                "channel = 'PIGEON'",
                "topic = 'WEATHER'",
                "topic = 'PARENT_GRADES'",
                "subject = ''",
                "subject = repeat('я', 151)",
                "place = repeat('я', 201)",
                "school_class = repeat('я', 201)",
                "steps = repeat('я', 4001)",
                "happened = ''",
                "happened = repeat('я', 4001)",
                "expected = repeat('я', 4001)",
                "state = 'LOST'",
                "state = 'NEW'",
                "state = 'WAITING'",
                "state = 'CLOSED'",
                "assignee = null",
                "assigned_at = null",
                "assignee = asker",
                "promised_until = null",
                "promised_since = null",
                "promise_basis = null",
                "promise_place = null",
                "promise_basis = 'WISH'",
                "promise_place = repeat('я', 201)",
                "promised_until = promised_since",
                "promised_until = promised_since - interval '1 second'",
                "promised_until = null, promised_since = null, promise_basis = null, promise_place = null",
                "once = (select once from request where number = 1)",
                "number = 1",
                "asked_at = null",
                "state_since = null",
                "once = null",
                "asker = null"
            })
    void allowsNoRequestThatTheRulesDoNot(String change) {
        refuses("update request set " + change + " where number = 2");
    }

    @Test
    void promisesNothingWhereNoAnswerIsOwed() {
        refuses("""
                update request set promised_since = now(), promised_until = now() + interval '1 day',
                    promise_basis = 'TERM', promise_place = '' where number = 3""");
        refuses("update request set promise_place = '' where number = 3");
    }

    @Test
    void letsTwoPeopleMarkTheirFormsAlike() {
        jdbc.sql("update request set asker = ? where number = 1")
                .param(cast.teacher2().value())
                .update();
        assertThatCode(() -> jdbc.sql(
                                "update request set once = (select once from request where number = 1) where number = 2")
                        .update())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "4, REPLY, 'слово', TEACHER",
        "1, RUMOUR, 'слово', TEACHER",
        "1, REPLY, '', TEACHER",
        "1, REPLY, LONG, TEACHER",
        "1, REPLY, 'слово', NOBODY"
    })
    void allowsNoMessageThatTheRulesDoNot(long number, String kind, String body, String by) {
        var text = body.equals("LONG") ? "я".repeat(8001) : body;
        assertThatThrownBy(() -> say(number, kind, text, by, "1f14e45f-ceea-467f-a8e5-0123456789ab"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepsTheSameSayingOnce() {
        say(1, "REPLY", "слово", "TEACHER", "1f14e45f-ceea-467f-a8e5-0123456789ab");
        say(2, "REPLY", "слово", "TEACHER", "1f14e45f-ceea-467f-a8e5-0123456789ab");
        assertThatThrownBy(() -> say(1, "REPLY", "слово", "TEACHER", "1f14e45f-ceea-467f-a8e5-0123456789ab"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "4, TAKE, NEW, TAKEN, TEACHER, ''",
        "1, STEAL, NEW, TAKEN, TEACHER, ''",
        "1, TAKE, , TAKEN, TEACHER, ''",
        "1, ASK, NEW, NEW, TEACHER, ''",
        "1, ANSWER, NEW, ANSWERED, TEACHER, ''",
        "1, REOPEN, CLOSED, TAKEN, TEACHER, ''",
        "1, CLOSE, ON_HOLD, CLOSED, TEACHER, 'так'",
        "1, TAKE, NEW, LOST, TEACHER, ''",
        "1, TAKE, NEW, TAKEN, , ''",
        "1, LAPSE, ANSWERED, CLOSED, TEACHER, ''",
        "1, TAKE, NEW, TAKEN, NOBODY, ''",
        "1, CLOSE, NEW, CLOSED, TEACHER, ''",
        "1, CLOSE, NEW, CLOSED, TEACHER, LONG",
        "1, HAND_OVER, NEW, TAKEN, TEACHER, 'так'"
    })
    void allowsNoMoveThatTheRulesDoNot(
            long number, String act, @Nullable String from, String to, @Nullable String by, String why) {
        var text = why.equals("LONG") ? "я".repeat(2001) : why;
        assertThatThrownBy(() -> move(number, act, from, to, by, text))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "HAND_OVER, TAKEN, TAKEN, CONSULTANT, ''",
        "HAND_OVER, TAKEN, TAKEN, TEACHER, 'так'",
        "HAND_OVER, TAKEN, TAKEN, NOBODY, 'так'",
        "HAND_OVER, WAITING, TAKEN, CONSULTANT, 'так'",
        "HAND_OVER, TAKEN, CLOSED, CONSULTANT, 'так'",
        "TAKE, NEW, TAKEN, CONSULTANT, ''"
    })
    void allowsNoHandOverThatTheRulesDoNot(String act, String from, String to, String whom, String why) {
        assertThatThrownBy(() -> handOver(act, from, to, whom, why))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepsToWhomARequestWasHanded() {
        handOver("HAND_OVER", "NEW", "TAKEN", "CONSULTANT", "Ближе к кабинету");
        refuses("update request_move set handed_to = null");
    }

    @Test
    void keepsWhatWasSaidAndDone() {
        say(1, "REPLY", "слово", "TEACHER", "1f14e45f-ceea-467f-a8e5-0123456789ab");
        move(1, "TAKE", "NEW", "TAKEN", "TEACHER", "");
        refuses("update request_message set body = 'иначе'");
        refuses("delete from request_message");
        refuses("update request_move set made_at = now()");
        refuses("delete from request_move");
        refuses("delete from request where number = 1");
    }

    private void refuses(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void say(long number, String kind, String body, String by, String identity) {
        jdbc.sql("""
                        insert into request_message (id, request_number, kind, body, made_by, made_at, identity)
                        values (nextval('request_message_id'), ?, ?, ?, ?::uuid, now(), ?::uuid)""").params(number, kind, body, person(by), identity).update();
    }

    private void move(long number, String act, @Nullable String from, String to, @Nullable String by, String why) {
        jdbc.sql("""
                        insert into request_move (id, request_number, act, from_state, to_state, made_by, made_at, why)
                        values (nextval('request_move_id'), ?, ?, ?, ?, ?::uuid, now(), ?)""")
                .params(Arrays.asList(number, act, from, to, by == null ? null : person(by), why))
                .update();
    }

    private void handOver(String act, String from, String to, String whom, String why) {
        jdbc.sql("""
                        insert into request_move
                            (id, request_number, act, from_state, to_state, made_by, made_at, why, handed_to)
                        values (nextval('request_move_id'), 2, ?, ?, ?, ?::uuid, now(), ?, ?::uuid)""")
                .params(act, from, to, person("TEACHER"), why, person(whom))
                .update();
    }

    private String person(String word) {
        if (word.equals("CONSULTANT")) return cast.consultant().toString();
        return word.equals("TEACHER") ? cast.teacher().toString() : "00000000-0000-4000-8000-000000000000";
    }
}
