package school.helpdesk.answers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What the database refuses, whoever asks it to. */
@PageTest
class AnswerConstraintTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AnswerDesk desk;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title = ''                     | ready_answer_title_check
            title = repeat('я', 121)       | ready_answer_title_check
            body = ''                      | ready_answer_body_check
            body = repeat('я', 4001)       | ready_answer_body_check
            topic = 'NONSENSE'             | ready_answer_topic_check
            used = -1                      | ready_answer_used_check
            revision = 0                   | ready_answer_revision_check
            owner = gen_random_uuid()      | ready_answer_of_somebody_has_an_author
            author = gen_random_uuid()     | ready_answer_author_fkey
            changed_by = gen_random_uuid() | ready_answer_changed_by_fkey
            once = (select min(once::text)::uuid from ready_answer) | ready_answer_once_key
            """)
    void refuses(String change, String constraint) {
        var drawer = new Drawer(mvc, cast, desk, jdbc);
        drawer.put("Приглашение", null, "Приходите");
        drawer.put("Другое", null, "Текст");
        assertThatThrownBy(() -> jdbc.sql("update ready_answer set " + change).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }
}
