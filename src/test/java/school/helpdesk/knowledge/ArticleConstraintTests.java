package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
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
class ArticleConstraintTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ArticleDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        new Library(mvc, cast, desk, jdbc).publicGuide("Пароль", "Текст");
        desk.withdraw("parol", cast.consultant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update article_revision set body = 'Другое'",
                "delete from article_revision",
                "update article_act set act = 'CHECK'",
                "delete from article_act",
                "delete from article",
                "update article set slug = 'Пароль'",
                "update article set slug = 'a--b'",
                "update article set slug = ''",
                "update article set title = ''",
                "update article set topic = 'COOKING'",
                "update article set readers = 'NOBODY'",
                "update article set state = 'LOST'",
                "update article set revision = 0",
                "update article set body = repeat('б', 50001)",
                "insert into article_revision select article_id, number, topic, readers, title, summary, body, why, made_by, made_at from article_revision",
                "insert into article_revision select article_id, 2, topic, readers, title, summary, body, why, null, made_at from article_revision",
                "insert into article_feedback select id, '\\x00', true, current_date from article",
                "insert into article_act values (99, gen_random_uuid(), 'CHECK', gen_random_uuid(), now())"
            })
    void keepTheRulesOfGuides(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }
}
