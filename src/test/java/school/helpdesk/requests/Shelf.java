package school.helpdesk.requests;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;

/** Puts many requests at once where the tests want them, past the portal. */
record Shelf(JdbcClient jdbc, TravelClock clock) {

    /** Each is promised an hour later than the one before, as long as an answer is owed. */
    void put(int count, PersonId asker, RequestState state, @Nullable PersonId assignee) {
        jdbc.sql("""
                        insert into request (number, asker, audience, channel, topic, subject, place, school_class, steps,
                            happened, expected, once, asked_at, state, state_since, assignee, assigned_at,
                            promised_until, promised_since, promise_basis, promise_place)
                        select nextval('request_number'), :asker, 'EMPLOYEES', 'PORTAL', 'GRADES', 'Вопрос ' || n, '', '', '',
                            'Ошибка', '', gen_random_uuid(), :now, :state, :now, :assignee::uuid,
                            case when :assignee::uuid is not null then :now end,
                            case when :owed then :now + n * interval '1 hour' end, case when :owed then :now end,
                            case when :owed then 'RECEPTION' end, case when :owed then 'каб. 214' end
                        from generate_series(1, :count) n""")
                .param("asker", asker.value())
                .param("state", state.name())
                .param("assignee", assignee == null ? null : assignee.value())
                .param("owed", state.owesAnswer())
                .param("now", now())
                .param("count", count)
                .update();
    }

    /** @param until school time without a zone */
    void promise(long number, String until) {
        jdbc.sql("""
                        update request set promised_since = :since::timestamptz, promised_until = :until::timestamptz
                        where number = :number""")
                .param("since", "2026-11-01T00:00+07:00")
                .param("until", until + "+07:00")
                .param("number", number)
                .update();
    }

    /** Replies, answers and notes in turn, each by one of these people in turn. */
    void say(long number, int count, List<PersonId> people) {
        jdbc.sql("""
                        insert into request_message (id, request_number, kind, body, made_by, made_at, identity)
                        select nextval('request_message_id'), :number, (array['REPLY', 'ANSWER', 'NOTE'])[1 + n % 3],
                            'Слово ' || n, (array[:people]::uuid[])[1 + n % :all], :now, gen_random_uuid()
                        from generate_series(1, :count) n""")
                .param("number", number)
                .param("people", people.stream().map(PersonId::value).toList())
                .param("all", people.size())
                .param("now", now())
                .param("count", count)
                .update();
    }

    void move(long number, int count, List<PersonId> people) {
        jdbc.sql("""
                        insert into request_move (id, request_number, act, from_state, to_state, made_by, made_at, why)
                        select nextval('request_move_id'), :number, 'TAKE', 'TAKEN', 'TAKEN',
                            (array[:people]::uuid[])[1 + n % :all], :now, ''
                        from generate_series(1, :count) n""")
                .param("number", number)
                .param("people", people.stream().map(PersonId::value).toList())
                .param("all", people.size())
                .param("now", now())
                .param("count", count)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
