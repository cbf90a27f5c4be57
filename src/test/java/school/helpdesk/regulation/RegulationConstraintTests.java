package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What the database refuses, whoever asks it. */
@PageTest
class RegulationConstraintTests {

    private static final String COLUMNS = "section, number, russian, english, english_of, why, made_by";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    RegulationDesk desk;

    @Autowired
    RegulationReader reader;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        new Office(mvc, cast, desk, reader, jdbc).adopt(Section.HELP);
    }

    @Test
    void takesAnotherRevision() {
        insert("3, 3, 'т', 't', 3, '', made_by");
        assertThat(reader.current(Section.HELP).number()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5, 2, 'т', 't', 1, '', made_by",
                "6, 2, 'т', 't', 1, '', made_by",
                "0, 2, 'т', 't', 1, '', made_by",
                "3, 2, 'т', 't', 1, '', made_by",
                "3, 0, 'т', 't', 1, '', made_by",
                "3, 3, '', 't', 1, '', made_by",
                "3, 3, 'т', '', 1, '', made_by",
                "3, 3, repeat('т', 20001), 't', 1, '', made_by",
                "3, 3, 'т', repeat('t', 20001), 1, '', made_by",
                "3, 3, 'т', 't', 4, '', made_by",
                "3, 3, 'т', 't', 0, '', made_by",
                "3, 3, 'т', 't', 1, repeat('п', 301), made_by",
                "3, 3, 'т', 't', 1, '', null",
                "3, 3, 'т', 't', 1, '', gen_random_uuid()",
                "4, 1, 'т', 't', 1, '', made_by"
            })
    void takesNoRevisionThatCannotBe(String values) {
        assertThatThrownBy(() -> insert(values)).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update regulation_revision set russian = 'Другое'",
                "update regulation_revision set section = 4",
                "delete from regulation_revision",
                "delete from person where family_name = 'Громова'"
            })
    void keepsWhatWasWritten(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    private void insert(String values) {
        jdbc.sql("insert into regulation_revision (id, " + COLUMNS + ", signed_as, signed_position, made_at) select "
                        + "nextval('regulation_revision_id'), " + values
                        + ", 'Е.П. Громова', '', now() from regulation_revision where number = 2")
                .update();
    }
}
