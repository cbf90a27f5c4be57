package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;

/** Goes around the portal, straight to the tables. */
@PageTest
class ScheduleConstraintTests {

    private static final String COPY_OF_A_LINE = """
            insert into schedule_line select gen_random_uuid(), schedule_id, gen_random_uuid(), kind, weekday, on_date,
                from_time, to_time, 'каб. 1', means, audience, consultant, slot_minutes, seats, 0
            from schedule_line where schedule_id = :id""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    Cast cast;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update schedule set title = 'x' where id = :id",
                "update schedule set effective_to = effective_to + 1 where id = :id",
                "update schedule set number = 7 where id = :id",
                "update schedule set changed_at = now() where id = :id",
                "update schedule set state = 'DRAFT', number = null where id = :id",
                "delete from schedule where id = :id",
                "update schedule_line set place = 'x' where schedule_id = :id",
                "update schedule_line set consultant = (select author from schedule where id = :id) where schedule_id = :id",
                "delete from schedule_line where schedule_id = :id",
                COPY_OF_A_LINE,
                "update schedule_signature set name = 'x' where schedule_id = :id",
                "update schedule_signature set signed_at = now() where schedule_id = :id",
                "delete from schedule_signature where schedule_id = :id"
            })
    void keepsAnApprovedScheduleForGood(String change) {
        var id = submitted();
        signing.approve(id, null, cast.director());
        refusesToChange(id, change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update schedule set title = 'x' where id = :id",
                "update schedule set effective_from = effective_from + 1 where id = :id",
                "update schedule set round = round + 1 where id = :id",
                "delete from schedule where id = :id",
                "update schedule_line set place = 'x' where schedule_id = :id",
                "delete from schedule_line where schedule_id = :id",
                COPY_OF_A_LINE,
                "update schedule_signature set content = repeat('0', 64) where schedule_id = :id",
                "delete from schedule_signature where schedule_id = :id"
            })
    void keepsASubmittedScheduleWhileItWaits(String change) {
        refusesToChange(submitted(), change);
    }

    @Test
    void movesNoLineIntoOrOutOfWhatWasSigned() {
        var signed = submitted();
        var draft = draft("Черновик");
        var move = "update schedule_line set schedule_id = :to where schedule_id = :from";
        refuses(() -> jdbc.sql(move).param("from", signed).param("to", draft).update());
        refuses(() -> jdbc.sql(move).param("from", draft).param("to", signed).update());
    }

    @Test
    void beginsAsADraftAndKeepsItsAuthorAndOrigin() {
        var id = draft("Черновик");
        for (var state : List.of("SUBMITTED", "RETURNED"))
            refuses(() -> jdbc.sql("""
                            insert into schedule (id, title, effective_from, effective_to, author, state, round,
                                drafted_at, changed_by, changed_at, version)
                            select gen_random_uuid(), title, effective_from, effective_to, author, :state, 1,
                                drafted_at, changed_by, changed_at, 0 from schedule""").param("state", state).update());
        refusesToChange(id, "update schedule set author = (select max(id::text)::uuid from person where id <> author)");
        refusesToChange(id, "update schedule set based_on = id where id = :id");
        refusesToChange(id, "update schedule set drafted_at = now() where id = :id");
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, RETURNED", "DRAFT, APPROVED", "RETURNED, SUBMITTED", "RETURNED, APPROVED"})
    void takesNoStepThatTheDomainDoesNotKnow(String from, String to) {
        var id = submitted();
        if (from.equals("DRAFT")) signing.withdraw(id, cast.consultant());
        else signing.giveBack(id, "Мало", cast.director());
        refusesToChange(
                id,
                "update schedule set state = '" + to + "'" + (to.equals("APPROVED") ? ", number = 7" : "")
                        + " where id = :id");
    }

    @Test
    void isNotSubmittedBeforeItsAuthorSigned() {
        var id = draft("Черновик");
        var submit = "update schedule set state = 'SUBMITTED', round = 1 where id = :id";
        refusesToChange(id, submit);
        sign(id, "AUTHOR", cast.consultant2(), "a");
        refusesToChange(id, submit);
    }

    @Test
    void isNotApprovedBeforeTwoPeopleSignedTheSame() {
        var id = submitted();
        var approve = "update schedule set state = 'APPROVED', number = 7 where id = :id";
        refusesToChange(id, approve);
        refuses(() -> sign(id, "DIRECTOR", cast.consultant(), content(id)));
        sign(id, "DIRECTOR", cast.director(), "a");
        refusesToChange(id, approve);
    }

    @Test
    void givesANumberButOnce() {
        signing.approve(submitted(), null, cast.director());
        var id = submitted();
        sign(id, "DIRECTOR", cast.director(), content(id));
        refusesToChange(id, "update schedule set state = 'APPROVED', number = 1 where id = :id");
        refusesToChange(id, "update schedule set state = 'APPROVED', number = 0 where id = :id");
        refusesToChange(id, "update schedule set state = 'APPROVED' where id = :id");
        refusesToChange(draft("Черновик"), "update schedule set number = 7 where id = :id");
    }

    private UUID draft(String title) {
        var id = drafts.begin(new Heading(title, Scenes.FIRST, Scenes.LAST), null, cast.consultant());
        drafts.add(id, weekly(FRIDAY, "14:00", "15:30", cast.consultant2()), cast.consultant());
        return id;
    }

    private UUID submitted() {
        var id = drafts.begin(year(), null, cast.consultant());
        drafts.add(id, weekly(TUESDAY, "14:00", "15:30", cast.consultant2()), cast.consultant());
        assertThat(signing.submit(id, cast.consultant())).isEmpty();
        return id;
    }

    private void sign(UUID id, String role, PersonId person, String content) {
        jdbc.sql("""
                        insert into schedule_signature values
                            (gen_random_uuid(), :id, 1, :role, :person, 'Кто-то', '', now(), :content)""")
                .param("id", id)
                .param("role", role)
                .param("person", person.value())
                .param("content", content.length() == 1 ? content.repeat(64) : content)
                .update();
    }

    private String content(UUID id) {
        return jdbc.sql("select content from schedule_signature where schedule_id = ? and role = 'AUTHOR'")
                .param(id)
                .query(String.class)
                .single();
    }

    private void refusesToChange(UUID id, String sql) {
        refuses(() -> transaction.executeWithoutResult(status -> {
            assertThat(jdbc.sql(sql).param("id", id).update()).isPositive();
            jdbc.sql("set constraints all immediate").update();
        }));
    }

    private static void refuses(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(DataIntegrityViolationException.class);
    }
}
