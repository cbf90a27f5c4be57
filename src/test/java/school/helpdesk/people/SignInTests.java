package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;

@PageTest
class SignInTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Test
    void letsInWhoKnowsNameAndPasswordWhateverTheCapitals() {
        cast.withPassword(cast.teacher());
        assertThat(signIn("Teacher ", Cast.PASSWORD)).hasStatus(303).hasRedirectedUrl("/");
    }

    @Test
    void saysTheSameForAWrongNameAndAWrongPassword() {
        cast.withPassword(cast.teacher());
        var wrongPassword = signIn("teacher", "wrong wrong wrong");
        var wrongName = signIn("nobody-here", "wrong wrong wrong");
        assertThat(wrongPassword).hasStatus(422);
        assertThat(wrongName).hasStatus(422);
    }

    @Test
    void waitsLongerAfterEachFailureAndForgivesASuccess() {
        cast.withPassword(cast.teacher());
        for (var i = 0; i < 5; i++) signIn("teacher", "wrong wrong wrong");
        assertThat(signIn("teacher", Cast.PASSWORD)).hasStatus(422);
        clock.forward(Duration.ofSeconds(16));
        assertThat(signIn("teacher", Cast.PASSWORD)).hasStatus(303);
        assertThat(signIn("teacher", "wrong wrong wrong")).hasStatus(422);
        assertThat(signIn("teacher", Cast.PASSWORD)).hasStatus(303);
    }

    @Test
    void growsTheWaitToAQuarterOfAnHourAndNoFurther() {
        assertThat(SignInDesk.waitAfter(4)).isEqualTo(Duration.ZERO);
        assertThat(SignInDesk.waitAfter(5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(SignInDesk.waitAfter(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(SignInDesk.waitAfter(1000)).isEqualTo(Duration.ofMinutes(15));
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange();
    }
}
