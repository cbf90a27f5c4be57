package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.PageTest;

@PageTest
class AnswersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Assets assets;

    @Test
    void keepsTheChoiceForAYearAndReturns() {
        var answer = mvc.get()
                .uri("/display?lang=en&view=clear&theme=dark&back=/schedule?week=2026-W49")
                .exchange();
        assertThat(answer).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/schedule?week=2026-W49");
        assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .hasSize(3)
                .allMatch(cookie -> cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Max-Age=31536000")
                        && !cookie.contains("Secure"));
    }

    @Test
    void keepsNoNonsenseAndNeverLeadsAway() {
        var answer = mvc.get()
                .uri("/display?lang=de&theme=<b>&back=//evil.example")
                .secure(true)
                .exchange();
        assertThat(answer)
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/")
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
    }

    @Test
    void showsThePageAsChosen() {
        var page = mvc.get().uri("/accessibility").cookie(new Cookie("lang", "en"), new Cookie("view", "clear"));
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<html lang=\"en\" data-theme=\"auto\" data-view=\"clear\">",
                        "<h1>Accessibility</h1>",
                        "id=\"main\"");
    }

    @Test
    void letsBrowsersKeepTheLookForEver() {
        for (var href : new String[] {assets.cssHref(), assets.jsHref(), assets.iconHref()})
            assertThat(mvc.get().uri(href))
                    .hasStatusOk()
                    .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        assertThat(mvc.get().uri("/assets/app-000000000000.css")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 413, 415, 500, 503})
    void answersEveryFailureInWords(int status) {
        var page = mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    return request;
                });
        assertThat(page)
                .hasStatus(status)
                .bodyText()
                .contains("<h1>", "href=\"/")
                .doesNotContain("??");
    }

    @Test
    void showsTheSignInFormAndWhatWasWrong() {
        assertThat(mvc.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("autocomplete=\"current-password\"", "name=\"_csrf\"");
        var refused =
                mvc.get().uri("/sign-in?username=nobody").requestAttr(SignIn.FAULT, new BadCredentialsException("no"));
        assertThat(refused).bodyText().contains("error-summary", "href=\"#username\"", "value=\"nobody\"");
    }

    @Test
    void leadsOnwardFromAnAddressThatIsNone() {
        assertThat(mvc.get().uri("/assets/app.css")).hasStatus(404);
        var page = mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    return request;
                });
        assertThat(page).bodyText().contains("href=\"/\"", "href=\"/schedule\"", "href=\"/sign-in\"");
    }
}
