package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Visitor;

/** What signing in does to the session and where it leads. */
@PageTest
class SignInSessionTests {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        cast.withPassword(cast.teacher());
        visitor = new Visitor(port);
    }

    @Test
    void givesNoSessionToWhoOnlyLooks() {
        for (var address : new String[] {"/", "/schedule", "/workdays", "/account", "/nothing"}) {
            visitor.get(address);
            assertThat(visitor.cookie("helpdesk")).as(address).isEmpty();
        }
    }

    @Test
    void neverGoesOnUnderAnIdThatSomebodyElseMadeUp() {
        var planted =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        visitor.put("helpdesk", planted);
        visitor.signedIn("teacher");
        assertThat(visitor.cookie("helpdesk")).isPresent().get().isNotEqualTo(planted);
        assertOutside(planted);
    }

    @Test
    void changesTheIdOfTheSessionThatWasThereBefore() {
        visitor.signedIn("teacher");
        visitor.get("/account");
        visitor.post("/account/sessions/end", Map.of());
        var before = visitor.cookie("helpdesk").orElseThrow();
        visitor.signedIn("teacher");
        assertThat(visitor.cookie("helpdesk").orElseThrow()).isNotEqualTo(before);
        assertOutside(before);
    }

    @Test
    void leadsBackToThePageAskedFor() {
        var refused = visitor.get("/requests?state=ANSWERED&q=%D1%91%D0%B6");
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(refused)).isEqualTo("/sign-in");
        var answer = visitor.signIn("teacher", Cast.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/requests?state=ANSWERED&q=%D1%91%D0%B6");
    }

    @Test
    void leadsBackAlsoAfterAMistypedPassword() {
        visitor.get("/requests");
        assertThat(visitor.signIn("teacher", "wrong wrong wrong").statusCode()).isEqualTo(422);
        assertThat(Visitor.location(visitor.signIn("teacher", Cast.PASSWORD))).isEqualTo("/requests");
    }

    @Test
    void leadsHomeWhenAFormWasSentOrNothingAskedFor() {
        assertThat(Visitor.location(visitor.signIn("teacher", Cast.PASSWORD))).isEqualTo("/");
        var other = new Visitor(port);
        other.get("/sign-in");
        assertThat(other.post("/requests", Map.of()).statusCode()).isEqualTo(303);
        assertThat(Visitor.location(other.signIn("teacher", Cast.PASSWORD))).isEqualTo("/");
    }

    @Test
    void leadsNowhereOutsideByAPlantedAddress() {
        var planted =
                Base64.getEncoder().encodeToString("https://evil.example/account".getBytes(StandardCharsets.US_ASCII));
        visitor.put("REDIRECT_URI", planted);
        var answer = visitor.signIn("teacher", Cast.PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("evil.example");
    }

    @Test
    void sendsHomeWhoIsInAlready() {
        visitor.signedIn("teacher");
        var answer = visitor.get("/sign-in");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo("/");
    }

    @Test
    void takesNoFormWithATokenOfAnother() {
        visitor.get("/sign-in");
        var other = new Visitor(port);
        assertThat(other.post("/sign-in", Map.of("username", "teacher", "password", Cast.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.status("/account")).isEqualTo(303);
    }

    private void assertOutside(String cookie) {
        var thief = new Visitor(port);
        thief.put("helpdesk", cookie);
        assertThat(thief.status("/account")).isEqualTo(303);
    }
}
