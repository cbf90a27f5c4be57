package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** Goes around the portal, straight to the tables. */
@PageTest
class LineConstraintTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    Cast cast;

    UUID draft;

    @BeforeEach
    void drafts() {
        draft = drafts.begin(year(), null, cast.consultant());
        drafts.add(draft, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
    }

    /** The machine of the tests lives three and a half hours behind UTC. */
    @Test
    void keepsTheHoursOfTheWallWhateverTheZoneOfTheMachine() {
        drafts.add(draft, weekly(TUESDAY, "20:00", "23:30", cast.consultant()), cast.consultant());
        drafts.add(draft, weekly(TUESDAY, "00:00", "03:00", cast.consultant()), cast.consultant());
        assertThat(jdbc.sql("select from_time || '–' || to_time from schedule_line order by from_time")
                        .query(String.class)
                        .list())
                .containsExactly("00:00:00–03:00:00", "14:00:00–15:30:00", "20:00:00–23:30:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = ''",
                "title = repeat('я', 201)",
                "effective_from = effective_to + 1",
                "effective_from = '1999-12-31'",
                "effective_to = '2200-01-01'",
                "state = 'LOST'",
                "round = -1",
                "based_on = gen_random_uuid()"
            })
    void holdsNoHeadingThatMakesNoSense(String change) {
        refuses("update schedule set " + change);
    }

    @Test
    void holdsAScheduleOfASingleDay() {
        assertThat(jdbc.sql("update schedule set effective_from = effective_to").update())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to_time = from_time",
                "to_time = '13:59'",
                "weekday = null",
                "weekday = 'DOOMSDAY'",
                "on_date = '2026-12-05'",
                "kind = 'ONCE'",
                "kind = 'ONCE', weekday = null",
                "kind = 'ONCE', weekday = null, on_date = '1999-12-31'",
                "kind = 'YEARLY'",
                "kind = 'PARENT_MEETING', weekday = null, on_date = '2026-12-05'",
                "kind = 'PARENT_MEETING', weekday = null, on_date = '2026-12-05', slot_minutes = null, audience = 'EMPLOYEES'",
                "place = ''",
                "place = repeat('я', 201)",
                "means = 'OWL'",
                "audience = 'PUPILS'",
                "slot_minutes = 4",
                "slot_minutes = 241",
                "seats = 0",
                "seats = 501",
                "consultant = gen_random_uuid()",
                "schedule_id = gen_random_uuid()"
            })
    void holdsNoLineThatMakesNoSense(String change) {
        refuses("update schedule_line set " + change);
    }

    @Test
    void holdsALineAndItsSeriesButOnce() {
        var other = "gen_random_uuid(), :draft, %s, kind, weekday, on_date, from_time, to_time, %s, means, audience,"
                + " consultant, slot_minutes, seats, 0 from schedule_line";
        var insert = "insert into schedule_line select " + other;
        refusesLine(insert.formatted("series", "'каб. 1'"));
        refusesLine(insert.formatted("gen_random_uuid()", "place"));
        assertThat(jdbc.sql(insert.formatted("gen_random_uuid()", "'каб. 1'"))
                        .param("draft", draft)
                        .update())
                .isOne();
    }

    @Test
    void cancelsAnOccurrenceButOnce() {
        var cancel = "insert into schedule_cancellation select gen_random_uuid(), id, series, '2026-12-01', consultant,"
                + " now(), %s from schedule_line";
        refuses(cancel.formatted("''"));
        refuses(cancel.formatted("repeat('я', 501)"));
        refuses(cancel.replace("id, series", "id, id").formatted("'Педсовет'"));
        assertThat(jdbc.sql(cancel.formatted("'Педсовет'")).update()).isOne();
        refuses(cancel.formatted("'Другое'"));
    }

    @Test
    void takesAwayNoLineOfWhichSomethingWasSaid() {
        jdbc.sql("""
                        insert into schedule_substitution (id, line_id, series, on_date, substitute, person_id, made_at, reason)
                        select gen_random_uuid(), id, series, '2026-12-01', consultant, consultant, now(), 'Курсы'
                        from schedule_line""").update();
        refuses("delete from schedule_line");
        refuses("update schedule_line set series = gen_random_uuid()");
        refuses("update schedule_substitution set reason = ''");
        refuses("update schedule_substitution set substitute = gen_random_uuid()");
    }

    @Test
    void remarksOnARoundButOnce() {
        var remark = "insert into schedule_remark select gen_random_uuid(), id, 1, author, now(), %s from schedule";
        refuses(remark.formatted("''"));
        refuses(remark.formatted("repeat('я', 4001)"));
        assertThat(jdbc.sql(remark.formatted("'Мало'")).update()).isOne();
        refuses(remark.formatted("'Ещё'"));
    }

    private void refusesLine(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).param("draft", draft).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void refuses(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataIntegrityViolationException.class);
    }
}
