package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** A password is chosen by a link or changed in one's account; both forms ask the same of it. */
@PageTest
class PasswordInputTests {

    private static final String GOOD = "three blue words";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    SignInDesk signIn;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    private String link;

    @BeforeEach
    void invite() {
        cast.withPassword(cast.teacher());
        link = "/invitations/" + invitations.invite(cast.teacher(), cast.admin());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        List.of("", "short", "\u0000".repeat(12), " ".repeat(12), "пароль 12", "😀".repeat(9)),
                        "короче 10 знаков"),
                Arguments.of(List.of("three blue words ".repeat(12), "я".repeat(1_000_000)), "длиннее 200"),
                Arguments.of(List.of("my teacher is good", "MY TEACHER IS GOOD"), "не должно быть логина"),
                Arguments.of(List.of("abababababab", "1111111111"), "мало разных знаков"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesTheFaultBesideItsFieldAndShowsNoPassword(List<String> passwords, String words) {
        var before = kept();
        for (var password : passwords)
            for (var page : List.of(byLink(password, password), inAccount(Cast.PASSWORD, password, password)))
                assertThat(page)
                        .hasStatus(422)
                        .bodyText()
                        .contains("error-summary", "href=\"#newPassword\"", "id=\"newPassword-error\"", words)
                        .doesNotContain(Cast.PASSWORD)
                        .doesNotContainPattern("type=\"password\"[^>]*value=\"[^\"]");
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "three blue word", "Three blue words", "three blue words!"})
    void asksForTheSamePasswordTwice(String repeated) {
        var before = kept();
        for (var page : List.of(byLink(GOOD, repeated), inAccount(Cast.PASSWORD, GOOD, repeated)))
            assertThat(page)
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"repeated-error\"", "не совпали")
                    .doesNotContain(GOOD);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void asksForThePasswordOfToday() {
        var before = kept();
        for (var known : List.of("", "wrong wrong wrong", "\u0000", "😀", "я".repeat(1_000_000)))
            assertThat(inAccount(known, GOOD, GOOD))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"password-error\"", "Нынешний пароль введён неверно")
                    .doesNotContain(GOOD);
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀👩‍🏫🎉🚀 ёлка и шар",
                "שלום اليوم ‮abc def",
                "<script>alert(1)</script>",
                "'; drop table account; --",
                "мама мыла раму"
            })
    void takesAnyPhraseThatIsLongEnough(String phrase) {
        assertThat(inAccount(Cast.PASSWORD, phrase, phrase)).hasStatus(303).hasRedirectedUrl("/account");
        assertThat(signIn.signIn("teacher", phrase)).contains(cast.teacher());
        assertThat(signIn.signIn("teacher", Cast.PASSWORD)).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissing() {
        for (var address : new String[] {link, "/account/password"})
            assertThat(mvc.post().uri(address).with(cast.as(cast.teacher())).with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"newPassword-error\"");
    }

    @Test
    void changesNothingByARepeatedPost() {
        assertThat(byLink(GOOD, GOOD)).hasStatus(303);
        var once = kept();
        assertThat(byLink(GOOD, GOOD)).hasStatus(404);
        assertThat(kept()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "😀", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "null", "' or 1=1 --"})
    void findsNothingBehindATokenOfNobody(String token) {
        assertThat(mvc.get().uri("/invitations/{token}", token)).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/invitations/{token}", token)
                        .with(csrf())
                        .param("newPassword", GOOD)
                        .param("repeated", GOOD))
                .hasStatus(404);
    }

    @Test
    void takesNothingWithoutTheToken() {
        var before = kept();
        for (var address : new String[] {link, "/account/password", "/account/sessions/end"})
            assertThat(mvc.post()
                            .uri(address)
                            .with(cast.as(cast.teacher()))
                            .param("password", Cast.PASSWORD)
                            .param("newPassword", GOOD)
                            .param("repeated", GOOD))
                    .as(address)
                    .hasStatus(403);
        assertThat(kept()).isEqualTo(before);
        assertThat(access.knows(cast.teacher(), Cast.PASSWORD)).isTrue();
    }

    private MvcTestResult byLink(String password, String repeated) {
        return mvc.post()
                .uri(link)
                .with(csrf())
                .param("newPassword", password)
                .param("repeated", repeated)
                .exchange();
    }

    private MvcTestResult inAccount(String known, String password, String repeated) {
        return mvc.post()
                .uri("/account/password")
                .with(cast.as(cast.teacher()))
                .with(csrf())
                .param("password", known)
                .param("newPassword", password)
                .param("repeated", repeated)
                .exchange();
    }

    private String kept() {
        return jdbc.sql("""
                        select (select string_agg(a::text, ' ' order by a.person_id) from account a)
                            || (select string_agg(i::text, ' ' order by i.id) from invitation i)""").query(String.class).single();
    }
}
