package school.helpdesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;

/** Goes around the portal, straight to the tables. */
@PageTest
class TrainingConstraintTests {

    @Autowired
    Staffroom room;

    @Autowired
    Cast cast;

    private PersonId newcomer;
    private UUID open;
    private UUID held;

    @BeforeEach
    void begin() {
        newcomer = room.joins("daria", "2026-11-24");
        open = room.trainingOf(newcomer);
        held = room.trainingOf(room.joins("roman", "2026-11-24"));
        room.holds(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person_id = gen_random_uuid()",
                "took_office_on = '1999-12-31'",
                "took_office_on = '2101-01-01'",
                "took_office_on = null",
                "state = 'LOST'",
                "state = 'HELD'",
                "state = 'HELD', held_to = '2026-11-27', settled_on = '2026-11-25'",
                "state = 'ACKNOWLEDGED', held_to = '2026-11-27', settled_on = '2026-11-25'",
                "state = 'NOT_NEEDED', held_to = '2026-11-27', settled_on = '2026-11-25'",
                "state = 'NOT_NEEDED', held_to = '2026-11-27', settled_on = '2026-11-25', waiver = 'DECIDED'",
                "state = 'NOT_NEEDED', held_to = '2026-11-27', settled_on = '2026-11-25', waiver = 'LEFT', reason = 'так'",
                "state = 'NOT_NEEDED', held_to = '2026-11-27', settled_on = '2026-11-25', waiver = 'BORED'",
                "held_to = '2026-11-27'",
                "settled_on = '2026-11-27'",
                "waiver = 'LEFT'",
                "reason = 'так'",
                "session_on = '2026-11-25'",
                "session_on = '2026-11-23', session_from = '9:00', session_to = '10:00', session_place = 'к', trainer = (select person_id from account where username = 'consultant')",
                "session_on = '2026-11-25', session_from = '10:00', session_to = '10:00', session_place = 'к', trainer = (select person_id from account where username = 'consultant')",
                "session_on = '2026-11-25', session_from = '9:00', session_to = '10:00', session_place = '', trainer = (select person_id from account where username = 'consultant')",
                "session_on = '2026-11-25', session_from = '9:00', session_to = '10:00', session_place = 'к', trainer = person_id"
            })
    void allowsNoTrainingThatTheRulesDoNot(String change) {
        refuses("update training set " + change + " where id = ?", open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'OPEN', held_to = null, settled_on = null",
                "state = 'ACKNOWLEDGED'",
                "took_office_on = '2026-11-20'",
                "held_to = '2026-12-31'",
                "settled_on = '2026-11-20'"
            })
    void keepsWhatWasHeldAsItWas(String change) {
        refuses("update training set " + change + " where id = ?", held);
    }

    @Test
    void hasOneOpenTrainingAPerson() {
        refuses(
                "insert into training (id, person_id, took_office_on, state, opened_at, reason) "
                        + "values (gen_random_uuid(), ?, '2026-12-01', 'OPEN', now(), '')",
                newcomer.value());
        refuses("delete from training where id = ?", open);
    }

    @Test
    void isSignedByAConsultantOnlyWithTheWholeChecklist() {
        refuses(sign("HELD", cast.consultant()), open);
        for (var item : Training.CHECKLIST.subList(1, 6)) item(item.name());
        refuses(sign("HELD", cast.consultant()), open);
    }

    @Test
    void isSignedOnlyOnceItTookPlace() {
        for (var item : Training.CHECKLIST) item(item.name());
        var signing = "with signed as (" + sign("HELD", cast.consultant()) + " returning training_id) "
                + "update training set state = 'HELD', held_to = '2026-11-27', settled_on = '2026-11-25'%s "
                + "from signed where id = training_id";
        var session =
                ", session_on = '%s', session_from = '9:00', session_to = '10:00', session_place = 'к', trainer = '"
                        + cast.consultant() + "'";
        refuses(signing.formatted(""), open);
        refuses(signing.formatted(session.formatted("2026-11-26")), open);
        assertThat(room.jdbc
                        .sql(signing.formatted(session.formatted("2026-11-25")))
                        .param(open)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void isSignedByTwoDifferentPeople() {
        for (var item : Training.CHECKLIST) item(item.name());
        refuses(sign("HELD", newcomer), open);
        refuses(sign("ACKNOWLEDGED", newcomer), open);
        refuses(sign("ACKNOWLEDGED", cast.consultant()), held);
        refuses(sign("ACKNOWLEDGED", cast.teacher()), held);
        refuses(sign("HELD", cast.consultant2()), held);
    }

    @Test
    void keepsSignaturesItemsAndHistory() {
        refuses("delete from training_signature where training_id = ?", held);
        refuses("update training_signature set made_at = now() where training_id = ?", held);
        refuses("delete from training_item where training_id = ?", held);
        refuses("update training_item set made_at = now() where training_id = ?", held);
        refuses("delete from training_move where training_id = ?", held);
        refuses("update training_move set made_at = now() where training_id = ?", held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'STEAL', 'OPEN', 'OPEN'",
                "'COMPLETE', 'OPEN', 'ACKNOWLEDGED'",
                "'ACKNOWLEDGE', 'OPEN', 'ACKNOWLEDGED'",
                "'WAIVE', 'HELD', 'NOT_NEEDED'",
                "'COMPLETE', 'OPEN', 'HELD'"
            })
    void allowsNoMoveThatTheRulesDoNotNorOneOfNobody(String move) {
        refuses(
                "insert into training_move (id, training_id, act, from_state, to_state, made_at, told) "
                        + "values (nextval('training_move_id'), ?, " + move + ", now(), '')",
                open);
    }

    private void item(String item) {
        room.jdbc
                .sql("insert into training_item (training_id, item, person_id, made_at) values (?, ?, ?, now())")
                .params(Arrays.asList(open, item, cast.consultant().value()))
                .update();
    }

    private static String sign(String kind, PersonId who) {
        return "insert into training_signature (training_id, kind, person_id, made_at) values (?, '" + kind + "', '"
                + who + "', now())";
    }

    private void refuses(String statement, UUID parameter) {
        assertThatThrownBy(() -> room.jdbc.sql(statement).param(parameter).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
