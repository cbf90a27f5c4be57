package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

@PageTest
class UsernameTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void engageSome() {
        cast.teacher();
        cast.admin();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "two words",
                "mail@school.example",
                "<script>",
                "😀😀",
                "שלום",
                "İzmir",
                "½½",
                "ªª",
                "¹²³",
                "a/b",
                "и\u0306\u0306"
            })
    void refusesAUsernameThatTheDatabaseCannotHold(String username) {

        assertThat(post(username))
                .hasStatus(422)
                .bodyText()
                .contains("В логине могут быть только", "id=\"username-error\"", "value=\"Лескова\"");
        assertThat(usernames()).isEqualTo("admin teacher");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ab", "А.Ёлкина-2_я", "щ_1", "1234567890123456789012345678901234567890123456789012345678901234"})
    void agreesWithTheDatabaseOnTheLengthOfAUsername(String username) {
        assertThat(post(username)).hasStatus(username.length() > 60 ? 422 : 303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher", "TEACHER", " Teacher ", "tea\u0000cher"})
    void isOnePersonsHoweverItIsWritten(String username) {
        assertThat(post(username)).hasStatus(422).bodyText().contains("уже занят", "id=\"username-error\"");
        assertThat(usernames()).isEqualTo("admin teacher");
    }

    @Test
    void isKeptSmallAndComposed() {
        assertThat(post("Е\u0308ЛКА")).hasStatus(303);
        assertThat(usernames()).isEqualTo("admin teacher ёлка");
        assertThat(post("ёлка")).hasStatus(422);
    }

    private String usernames() {
        return jdbc.sql("select string_agg(username, ' ' order by username collate \"C\") from account")
                .query(String.class)
                .single();
    }

    private MvcTestResult post(String username) {
        var request = mvc.post().uri("/people").with(cast.as(cast.admin())).with(csrf());
        Map.of("familyName", "Лескова", "givenName", "Дарья", "username", username)
                .forEach(request::param);
        return request.exchange();
    }
}
