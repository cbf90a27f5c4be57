package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
import school.helpdesk.kernel.PersonId;

/** Goes around the portal, straight to the table. */
@PageTest
class AppointmentConstraintTests {

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void appointTheTeacher() {
        insert(cast.teacher(), "2026-12-01", "2026-12-31", "EMPLOYEES");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-31, EMPLOYEES",
        "2026-12-31, , EMPLOYEES",
        "2026-11-01, 2026-12-01, BOTH",
        "2026-11-01, , EMPLOYEES",
        "2026-12-10, 2026-12-10, BOTH"
    })
    void refusesADayTwiceForTheSameAudience(String from, @Nullable String to, Audience audience) {
        assertThatThrownBy(() -> insert(cast.teacher(), from, to, audience.name()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("appointment_once_for_employees");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, , BOTH",
        "2026-11-01, 2026-11-30, BOTH",
        "2026-12-01, 2026-12-31, PARENTS",
        "2026-11-01, , PARENTS"
    })
    void allowsTheDaysBesideAndTheOtherAudience(String from, @Nullable String to, Audience audience) {
        insert(cast.teacher(), from, to, audience.name());
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void guardsParentsLikeEmployees() {
        insert(cast.teacher(), "2026-12-01", null, "PARENTS");
        assertThatThrownBy(() -> insert(cast.teacher(), "2027-06-01", "2027-06-02", "PARENTS"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("appointment_once_for_parents");
    }

    @Test
    void allowsTheSameDaysToAnother() {
        insert(cast.teacher2(), "2026-12-01", "2026-12-31", "BOTH");
        assertThat(rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to_on = from_on - 1",
                "order_date = from_on + 1",
                "order_number = ''",
                "order_number = repeat('1', 51)",
                "employees = false, parents = false",
                "ended_at = now()",
                "ended_by = made_by",
                "ended_at = now(), ended_by = made_by, to_on = null",
                "made_by = gen_random_uuid()",
                "person_id = gen_random_uuid()"
            })
    void refusesAnAppointmentThatCannotBe(String change) {
        assertThatThrownBy(() -> jdbc.sql("update appointment set " + change).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private int rows() {
        return jdbc.sql("select count(*) from appointment").query(Integer.class).single();
    }

    private void insert(PersonId person, String from, @Nullable String to, String audience) {
        jdbc.sql("""
                        insert into appointment (id, person_id, order_number, order_date, from_on, to_on, employees, parents, made_by, made_at)
                        values (gen_random_uuid(), :person, '7', '2026-10-01', :from, :to::date, :audience <> 'PARENTS', :audience <> 'EMPLOYEES', :person, now())""")
                .param("person", person.value())
                .param("from", LocalDate.parse(from))
                .param("to", to)
                .param("audience", audience)
                .update();
    }
}
