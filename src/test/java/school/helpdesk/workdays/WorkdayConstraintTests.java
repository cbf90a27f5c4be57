package school.helpdesk.workdays;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** Goes around the portal, straight to the table. */
@PageTest
class WorkdayConstraintTests {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, HALF, note, false",
        "1999-12-31, DAY_OFF, note, false",
        "2101-01-01, DAY_OFF, note, false",
        "2026-11-25, DAY_OFF, '', false",
        "2026-11-25, DAY_OFF, note, true"
    })
    void isGuardedByTheDatabaseToo(LocalDate day, String kind, String note, boolean removedByNobody) {
        assertThatThrownBy(() -> insert(day, kind, note, removedByNobody))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void hasOneWordOnADayInTheDatabaseToo() {
        insert(WEDNESDAY, "DAY_OFF", "note", false);
        assertThatThrownBy(() -> insert(WEDNESDAY, "WORKING", "other", false))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(WEDNESDAY.plusDays(1), "DAY_OFF", "a".repeat(201), false))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insert(LocalDate day, String kind, String note, boolean removedByNobody) {
        jdbc.sql("""
                        insert into workday_change (id, day, kind, note, made_by, made_at, removed_at)
                        values (gen_random_uuid(), ?, ?, ?, ?, now(), case when ? then now() end)""")
                .params(day, kind, note, cast.admin().value(), removedByNobody)
                .update();
    }
}
