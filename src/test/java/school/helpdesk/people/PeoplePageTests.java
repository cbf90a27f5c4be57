package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

@PageTest
class PeoplePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void addsAnEmployeeAndShowsTheLinkOnce() {
        var added = add(Map.of("familyName", "Ёлкина", "givenName", "Вера", "username", "Elkina"));
        assertThat(added).hasStatus(303);
        assertThat(added.getMvcResult().getFlashMap().get("link")).asString().contains("/invitations/");
        var page = get(added.getMvcResult().getResponse().getRedirectedUrl());
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Ёлкина Вера", "elkina")
                .doesNotContain("/invitations/");
    }

    @Test
    void namesEachMissingFieldAndKeepsTheRest() {
        assertThat(add(Map.of("position", "учитель музыки")))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите фамилию", "Напишите имя", "Придумайте логин", "учитель музыки");
    }

    @Test
    void refusesTextsThatAreTooLongAndANameThatIsTaken() {
        cast.teacher();
        var names = Map.of("familyName", "А", "givenName", "Б", "username", "TEACHER");
        assertThat(add(names)).hasStatus(422).bodyText().contains("уже занят");
        assertThat(add(Map.of("familyName", "я".repeat(101), "givenName", "Б", "username", "ab")))
                .hasStatus(422)
                .bodyText()
                .contains("Слишком длинно");
        assertThat(add(Map.of("familyName", "я".repeat(1_000_000), "givenName", "Б", "username", "ab")))
                .hasStatus(422);
    }

    @Test
    void refusesADayThatDoesNotExistAndANewcomerWithoutOne() {
        var names = Map.of("familyName", "А", "givenName", "Б", "username", "abc");
        assertThat(add(with(names, Map.of("tookOfficeOn", "2026-02-30")))).hasStatus(422);
        assertThat(add(with(names, Map.of("newcomer", "true"))))
                .hasStatus(422)
                .bodyText()
                .contains("укажите день вступления");
        assertThat(add(with(names, Map.of("newcomer", "true", "tookOfficeOn", "2036-01-01"))))
                .hasStatus(422);
        assertThat(jdbc.sql("select count(*) from account where username = 'abc'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void showsNamesAsTheyWereTypedAndRunsNothing() {
        var added = add(Map.of("familyName", "<script>alert(1)</script>", "givenName", "שלום 😀", "username", "abc"));
        assertThat(get(added.getMvcResult().getResponse().getRedirectedUrl()))
                .bodyText()
                .contains("&lt;script&gt;alert(1)", "שלום 😀")
                .doesNotContain("<script>alert");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post().uri("/people").with(cast.as(cast.admin())).param("familyName", "А"))
                .hasStatus(403);
    }

    @Test
    void keepsTheLastAdministrator() {
        assertThat(post("/people/" + cast.admin() + "/roles", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("последний администратор");
    }

    @Test
    void shutsOutWhoLeftAtOnce() {
        var teacher = cast.withPassword(cast.teacher());
        assertThat(post("/people/" + teacher + "/closure", Map.of())).hasStatus(303);
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .param("username", "teacher")
                        .param("password", Cast.PASSWORD)
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void findsNothingUnderAForeignOrUnreadableId() {
        assertThat(get("/people/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/people/12")).hasStatus(404);
        assertThat(post("/people/" + UUID.randomUUID() + "/invitation", Map.of()))
                .hasStatus(404);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new java.util.HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private MvcTestResult add(Map<String, String> fields) {
        return post("/people", fields);
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(cast.as(cast.admin())).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(java.net.URI.create(address.replace("березк", "%D0%B1%D0%B5%D1%80%D0%B5%D0%B7%D0%BA")))
                .with(cast.as(cast.admin()))
                .exchange();
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
