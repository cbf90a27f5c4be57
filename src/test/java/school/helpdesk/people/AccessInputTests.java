package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;

/** The buttons beside a person: roles, links, sessions, the way in. */
@PageTest
class AccessInputTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    private String teacher;

    @BeforeEach
    void engageSome() {
        teacher = "/people/" + cast.withPassword(cast.teacher());
        cast.admin();
        cast.consultant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KING", "CONSULTANT", "DIRECTOR,KING", "<script>", "😀", "administrator "})
    void givesNoRoleThatIsNone(String role) {
        var before = everything();
        assertThat(post(cast.admin(), teacher + "/roles", Map.of("roles", role)))
                .hasStatus(400)
                .bodyText()
                .contains("Не удалось понять запрос")
                .doesNotContain("<script>");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void survivesAFloodOfRoles() {
        assertThat(post(cast.admin(), teacher + "/roles", Map.of("roles", "A".repeat(2_000_000))))
                .hasStatus(400);
        assertThat(post(cast.admin(), teacher + "/roles", Map.of("roles", "DIRECTOR,".repeat(10_000))))
                .hasStatus(303);
        assertThat(people.page(cast.teacher()).roles()).containsExactly(Role.DIRECTOR);
    }

    @Test
    void changesNothingByARepeatedPost() {
        for (var act :
                Map.of("/roles", "DIRECTOR", "/closure", "", "/opening", "").entrySet()) {
            var fields = act.getValue().isEmpty() ? Map.<String, String>of() : Map.of("roles", act.getValue());
            assertThat(post(cast.admin(), teacher + act.getKey(), fields)).hasStatus(303);
            var once = everything();
            assertThat(post(cast.admin(), teacher + act.getKey(), fields)).hasStatus(303);
            assertThat(everything()).as(act.getKey()).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roles", "/closure", "/opening", "/sign-outs", "/invitation"})
    void takesNothingWithoutTheTokenFromOthersOrForNobody(String act) {
        var before = everything();
        assertThat(mvc.post().uri(teacher + act).with(cast.as(cast.admin()))).hasStatus(403);
        assertThat(post(cast.teacher(), teacher + act, Map.of())).hasStatus(404);
        assertThat(post(cast.consultant(), teacher + act, Map.of())).hasStatus(404);
        for (var id : new String[] {UUID.randomUUID().toString(), "1", "null", "😀"})
            assertThat(post(cast.admin(), "/people/" + id + act, Map.of()))
                    .as(id)
                    .hasStatus(404);
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"/closure", "/invitation"})
    void leavesThoseWithARoleToAdministrators(String act) {
        people.hold(cast.teacher(), Set.of(Role.DIRECTOR));
        var before = everything();
        assertThat(post(cast.director(), teacher + act, Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("доверяют только администратору");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void leavesTheRolesToAdministrators() {
        assertThat(post(cast.director(), teacher + "/roles", Map.of("roles", "ADMINISTRATOR")))
                .hasStatus(404);
        assertThat(people.page(cast.teacher()).roles()).isEmpty();
    }

    @Test
    void neverClosesOnesOwnWayInOrTheLastAdministrators() {
        assertThat(post(cast.admin(), "/people/" + cast.admin() + "/closure", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("Свою учётную запись закрыть нельзя");
        assertThat(post(cast.director(), "/people/" + cast.admin() + "/closure", Map.of()))
                .hasStatus(409);
        assertThat(people.page(cast.admin()).closed()).isFalse();
    }

    @Test
    void makesNoLinkToAClosedAccount() {
        people.close(cast.teacher(), cast.admin());
        assertThat(post(cast.admin(), teacher + "/invitation", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("учётная запись закрыта");
    }

    private String everything() {
        return jdbc.sql("""
                        select concat_ws(' ', (select string_agg(a::text, ' ' order by a.person_id) from account a),
                            (select string_agg(r::text, ' ' order by r.person_id, r.role) from account_role r),
                            (select string_agg(i::text, ' ' order by i.id) from invitation i))""").query(String.class).single();
    }

    private MvcTestResult post(PersonId by, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(cast.as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
