package school.helpdesk.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.PageTest;

/** Goes around the portal, straight to the table. */
@PageTest
class ProfileConstraintTests {

    @Autowired
    SchoolDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nameTheSchool() {
        desk.change(new SchoolProfile(
                "Школа", "Школа", "", "", "", "", "", "", "", ZoneId.of("Asia/Krasnoyarsk"), Week.FIVE_DAYS));
    }

    @Test
    void isTheOnlyOne() {
        assertRefused("insert into school_profile select * from school_profile");
        assertRefused("insert into school_profile select false, name, short_name, town, address, phone, email, site,"
                + " support_phone, support_email, zone, week from school_profile");
        assertThat(desk.profile().name()).isEqualTo("Школа");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = repeat('я', 301)",
                "short_name = repeat('я', 101)",
                "town = null",
                "zone = ''",
                "zone = repeat('Z', 61)",
                "week = 'FOUR_DAYS'"
            })
    void refusesWhatCannotBe(String change) {
        assertRefused("update school_profile set " + change);
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataIntegrityViolationException.class);
    }
}
