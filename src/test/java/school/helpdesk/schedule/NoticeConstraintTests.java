package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalDate;
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

/** Goes around the portal: what was said about an occurrence, and who signed what is approved, stays. */
@PageTest
class NoticeConstraintTests {

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    OccurrenceDesk occurrences;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    UUID approved;

    @BeforeEach
    void says() {
        approved = Scenes.approved(drafts, signing, cast, year(), weekly(TUESDAY, "14:00", "15:30", cast.consultant()));
        var held = desk.timetable(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8))
                .occurrences();
        occurrences.cancel(held.get(0).id(), "Педсовет", cast.consultant());
        occurrences.substitute(held.get(1).id(), cast.consultant2(), "Курсы", cast.consultant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update schedule_cancellation set reason = 'Иначе'",
                "delete from schedule_cancellation",
                "update schedule_substitution set substitute = person_id",
                "delete from schedule_substitution"
            })
    void keepsWhatWasSaid(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void takesNoFurtherSignatureUnderWhatIsApproved() {
        var another = """
                insert into schedule_signature
                select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'round', 2))).*
                from schedule_signature s where schedule_id = ? limit 1""";
        assertThatThrownBy(() -> jdbc.sql(another).param(approved).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("has its signatures");
        assertThat(desk.version(1).signatures()).hasSize(2);
    }
}
