package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.RuleBroken;

@PageTest
class InvitationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    InvitationDesk desk;

    @Autowired
    SignInDesk signIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsChooseAPasswordOnce() {
        var token = desk.invite(cast.teacher(), cast.admin());
        assertThat(accept(token, "three blue words"))
                .hasStatus(303)
                .redirectedUrl()
                .startsWith("/sign-in");
        assertThat(signIn.signIn("teacher", "three blue words")).contains(cast.teacher());
        assertThat(accept(token, "other blue words")).hasStatus(404);
        assertThat(signIn.signIn("teacher", "other blue words")).isEmpty();
    }

    @Test
    void usesNothingUpByLooking() {
        var token = desk.invite(cast.teacher(), cast.admin());
        for (var i = 0; i < 3; i++)
            assertThat(mvc.get().uri("/invitations/{token}", token)).hasStatusOk();
        assertThat(accept(token, "three blue words")).hasStatus(303);
    }

    @Test
    void tellsNobodyWhereTheSecretAddressLies() {
        var token = desk.invite(cast.teacher(), cast.admin());
        assertThat(mvc.get().uri("/invitations/{token}", token))
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Robots-Tag", "noindex")
                .hasHeader("Cache-Control", "no-store");
    }

    @Test
    void isNotFoundOnceExpired() {
        var token = desk.invite(cast.teacher(), cast.admin());
        clock.forward(Duration.ofDays(7));
        assertThat(mvc.get().uri("/invitations/{token}", token)).hasStatus(404);
        assertThat(accept(token, "three blue words")).hasStatus(404);
    }

    @Test
    void isTakenBackByALaterOne() {
        var first = desk.invite(cast.teacher(), cast.admin());
        var second = desk.invite(cast.teacher(), cast.admin());
        assertThat(accept(first, "three blue words")).hasStatus(404);
        assertThat(accept(second, "three blue words")).hasStatus(303);
    }

    @Test
    void keepsNothingInTheDatabaseThatOpensTheDoor() {
        var token = desk.invite(cast.teacher(), cast.admin());
        assertThat(jdbc.sql("select count(*) from invitation where encode(token_hash, 'escape') like '%' || ? || '%'")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void endsEverySessionOfBefore() {
        var before = epoch();
        accept(desk.invite(cast.teacher(), cast.admin()), "three blue words");
        assertThat(epoch()).isGreaterThan(before);
    }

    @Test
    void namesWhatIsWrongWithAPassword() {
        var token = desk.invite(cast.teacher(), cast.admin());
        assertThat(accept(token, "short")).hasStatus(422).bodyText().contains("короче 10");
        assertThat(accept(token, "my teacher name")).hasStatus(422).bodyText().contains("не должно быть логина");
        assertThat(accept(token, "aaaaaaaaaaaa")).hasStatus(422).bodyText().contains("мало разных");
        assertThat(accept(token, "x".repeat(2_000_000))).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/invitations/{token}", token)
                        .param("newPassword", "three blue words")
                        .param("repeated", "three red words")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("не совпали")
                .doesNotContain("three blue words");
    }

    @Test
    void isMadeForThoseWithARoleByAnAdministratorOnly() {
        assertThatThrownBy(() -> desk.invite(cast.admin(), cast.director())).isInstanceOf(RuleBroken.class);
        assertThat(desk.invite(cast.director(), cast.admin())).isNotBlank();
    }

    @Test
    void opensAnEmptyPortalUntilAnAdministratorHasAPassword() {
        var details = new PersonDetails("Первый", "Админ", "", "", "", null, false);
        desk.inviteFirstAdministrator(details, "root");
        var token = desk.inviteFirstAdministrator(details, "root");
        accept(token, "three blue words");
        assertThatThrownBy(() -> desk.inviteFirstAdministrator(details, "root")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> desk.inviteFirstAdministrator(details, "second"))
                .isInstanceOf(RuleBroken.class);
    }

    private int epoch() {
        return jdbc.sql("select epoch from account where username = 'teacher'")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private MvcTestResult accept(String token, String password) {
        return mvc.post()
                .uri("/invitations/{token}", token)
                .param("newPassword", password)
                .param("repeated", password)
                .with(csrf())
                .exchange();
    }
}
