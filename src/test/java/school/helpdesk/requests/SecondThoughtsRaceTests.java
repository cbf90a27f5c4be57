package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Topic;

/** Undoing and merging while others act in the same moment. Requests 1 and 2 are the teacher's. */
@PageTest
class SecondThoughtsRaceTests {

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk desk;

    @Autowired
    UndoDesk undo;

    @Autowired
    MergeDesk merging;

    private PersonId teacher;
    private PersonId consultant;
    private PersonId colleague;

    @BeforeEach
    void begin() {
        teacher = cast.teacher();
        consultant = cast.consultant();
        colleague = cast.consultant2();
        for (var subject : new String[] {"Первый", "Второй"})
            desk.ask(teacher, new Question(Topic.GRADES, subject, "", "", "", "Ошибка", ""), UUID.randomUUID());
        desk.take(1, consultant);
    }

    @RepeatedTest(5)
    void undoesOnceWhenPressedTwice() throws Exception {
        answer();
        var step = step();
        assertThat(AtOnce.refusals(() -> undo.undo(1, step, consultant), () -> undo.undo(1, step, consultant)))
                .containsOnlyNulls();
        assertThat(history(1)).isEqualTo("ASK TAKE ANSWER UNDO");
    }

    @RepeatedTest(5)
    void eitherUndoesOrHearsWhatIsLeft() throws Exception {
        answer();
        var step = step();
        var refused = AtOnce.refusals(
                () -> undo.undo(1, step, consultant), () -> desk.reopen(1, teacher, new Saying("Не помогло", null)));
        assertThat(refused).containsOnlyOnce((Throwable) null);
        assertThat(refused).filteredOn(thrown -> thrown != null).hasOnlyElementsOfType(RuleBroken.class);
        assertThat(history(1)).isEqualTo(refused.get(0) == null ? "ASK TAKE ANSWER UNDO" : "ASK TAKE ANSWER REOPEN");
    }

    @RepeatedTest(5)
    void eitherUndoesAReplyOrIsAnswered() throws Exception {
        desk.reply(1, teacher, new Saying("И ещё седьмой «В»", null));
        var step = step();
        var refused = AtOnce.refusals(
                () -> undo.undo(1, step, teacher),
                () -> desk.answer(1, consultant, new Saying("Откройте период", null)));
        assertThat(refused.get(1)).isNull();
        var recalled = jdbc.sql("select count(*) from request_recall")
                .query(Integer.class)
                .single();
        assertThat(recalled).isEqualTo(refused.get(0) == null ? 1 : 0);
    }

    @RepeatedTest(5)
    void mergesOneWayOnlyWhenTwoMergeCrosswise() throws Exception {
        var refused = AtOnce.refusals(() -> merging.merge(1, 2, consultant), () -> merging.merge(2, 1, colleague));
        assertThat(refused).containsOnlyOnce((Throwable) null);
        assertThat(refused).filteredOn(thrown -> thrown != null).hasOnlyElementsOfType(RuleBroken.class);
        assertThat(merged()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void mergesOnceWhenPressedTwice() throws Exception {
        assertThat(AtOnce.refusals(() -> merging.merge(2, 1, consultant), () -> merging.merge(2, 1, consultant)))
                .containsOnlyNulls();
        assertThat(history(2)).isEqualTo("ASK MERGE");
    }

    @RepeatedTest(5)
    void isEitherMergedOrAnswered() throws Exception {
        var refused = AtOnce.refusals(
                () -> merging.merge(1, 2, colleague),
                () -> desk.answer(1, consultant, new Saying("Откройте период", null)));
        assertThat(refused).containsOnlyOnce((Throwable) null);
        assertThat(history(1)).isEqualTo(refused.get(0) == null ? "ASK TAKE MERGE" : "ASK TAKE ANSWER");
    }

    @RepeatedTest(5)
    void neitherMergesIntoWhatIsBeingClosedNorSeparatesFromIt() throws Exception {
        var refused = AtOnce.refusals(
                () -> merging.merge(2, 1, consultant), () -> desk.close(1, colleague, "Решили на приёме"));
        assertThat(refused.get(1)).isNull();
        assertThat(merged()).isEqualTo(refused.get(0) == null ? 1 : 0);
    }

    @RepeatedTest(5)
    void makesNoChainWhenTwoMergeInARow() throws Exception {
        desk.ask(teacher, new Question(Topic.GRADES, "Третий", "", "", "", "Ошибка", ""), UUID.randomUUID());
        var refused = AtOnce.refusals(() -> merging.merge(3, 2, consultant), () -> merging.merge(2, 1, colleague));
        assertThat(refused).containsOnlyOnce((Throwable) null);
        assertThat(merged()).isEqualTo(1);
    }

    private void answer() {
        desk.answer(1, consultant, new Saying("Откройте период", null));
    }

    private long step() {
        return jdbc.sql("select max(id) from request_step").query(Long.class).single();
    }

    private int merged() {
        return jdbc.sql("select count(*) from request where merged_into is not null")
                .query(Integer.class)
                .single();
    }

    private String history(long number) {
        return jdbc.sql("select string_agg(act, ' ' order by id) from request_move where request_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
