package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Visitor;

@PageTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    PeopleDesk people;

    @BeforeEach
    void giveAPassword() {
        cast.withPassword(cast.teacher());
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher", "Teacher", "TEACHER", "  teacher\t", "tea\u0000cher"})
    void letsInWhateverTheCapitalsAndTheSpacesAround(String username) {
        assertIn(username, Cast.PASSWORD);
    }

    @Test
    void knowsALetterHoweverTheKeyboardComposesIt() {
        cast.withPassword(cast.extra("йолкин"));
        assertIn("и\u0306олкин", Cast.PASSWORD);
    }

    @Test
    void knowsAPasswordHoweverItWasComposedAndSpacedWhenChosen() {
        choose("  тёплый йод вечером ");
        assertIn("teacher", "  тёплый йод вечером ");
        assertIn("teacher", "те\u0308плый и\u0306од вечером");
        refused("teacher", "тёплый  йод вечером");
    }

    @Test
    void tellsPasswordsApartByTheirCapitalsAndTheirLastLetter() {
        choose("тёплый йод вечером ".repeat(10).strip());
        refused("teacher", "Тёплый йод вечером ".repeat(10).strip());
        refused("teacher", "тёплый йод вечером ".repeat(10).strip().substring(1));
        refused("teacher", "тёплый йод вечером ".repeat(10).strip() + "ы");
        assertIn("teacher", "тёплый йод вечером ".repeat(10).strip());
    }

    @Test
    void saysTheSameToAllWhomItRefuses() {
        var wrongPassword = refused("teacher", "wrong wrong wrong");
        assertThat(wrongPassword).contains("error-summary", "Неверный логин или пароль", "value=\"teacher\"");
        assertThat(refused("nobody-here", "wrong wrong wrong").replace("value=\"nobody-here\"", "value=\"teacher\""))
                .isEqualTo(wrongPassword);
        cast.teacher2();
        assertThat(refused("teacher2", Cast.PASSWORD).replace("value=\"teacher2\"", "value=\"teacher\""))
                .isEqualTo(wrongPassword);
        people.close(cast.teacher(), cast.admin());
        assertThat(refused("teacher", Cast.PASSWORD)).isEqualTo(wrongPassword);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "😀", "שלום", "<script>alert(1)</script>", "'; drop table account; --", "%", "\u0000"})
    void refusesNamesOfNobody(String username) {
        assertThat(refused(username, Cast.PASSWORD)).doesNotContain("<script>alert", Cast.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀😀😀😀😀😀", "\u0000\u0000", "<b>"})
    void refusesPasswordsOfNobody(String password) {
        refused("teacher", password);
    }

    @Test
    void refusesAFloodAndAnEmptyForm() {
        refused("teacher", "я".repeat(800_000));
        assertThat(refused("я".repeat(800_000), Cast.PASSWORD)).doesNotContain("яяя");
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", Map.of()).statusCode()).isEqualTo(422);
        assertIn("teacher", Cast.PASSWORD);
    }

    @Test
    void takesNothingWithoutTheToken() {
        var fields = Map.of("username", "teacher", "password", Cast.PASSWORD);
        var request = mvc.post().uri("/sign-in");
        fields.forEach(request::param);
        assertThat(request).hasStatus(403);
        assertThat(mvc.post().uri("/sign-out").with(cast.as(cast.teacher()))).hasStatus(403);
    }

    private void choose(String password) {
        assertThat(mvc.post()
                        .uri("/invitations/{token}", invitations.invite(cast.teacher(), cast.admin()))
                        .param("newPassword", password)
                        .param("repeated", password)
                        .with(csrf()))
                .hasStatus(303);
    }

    private HttpResponse<String> signIn(String username, String password) {
        return new Visitor(port).signIn(username, password);
    }

    private void assertIn(String username, String password) {
        var answer = signIn(username, password);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo("/");
    }

    /** @return the page that says so, without what differs from visit to visit */
    private String refused(String username, String password) {
        var answer = signIn(username, password);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("error-summary");
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"");
    }
}
