package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

@PageTest
class HeadersTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/schedule", "/sign-in", "/schedule.json", "/no-such-page", "/people", "/assets/no.css"})
    void guardEveryAnswer(String address) throws Exception {
        var headers = get(address).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "connect-src 'self'",
                                "frame-ancestors 'none'",
                                "base-uri 'none'",
                                "form-action 'self'")
                        .doesNotContain("unsafe", "http", "*"));
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()", "geolocation=()"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void askForTlsForGoodOnlyBehindTls() throws Exception {
        assertThat(get("/").headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(get("/", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
    }

    @Test
    void keepCookiesFromScriptsAndOtherSites() throws Exception {
        assertThat(cookies(get("/sign-in")))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
                .noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(cookies(get("/sign-in", "X-Forwarded-Proto", "https")))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("Secure"));
    }

    @Test
    void keepTheSessionFromScriptsAndOtherSites() throws Exception {
        cast.withPassword(cast.teacher());
        for (var scheme : List.of("http", "https")) {
            var form = get("/sign-in", "X-Forwarded-Proto", scheme);
            var token = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
            var answer = send(HttpRequest.newBuilder(at("/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Forwarded-Proto", scheme)
                    .header("Cookie", cookies(form).get(0).replaceAll(";.*", ""))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "username=teacher&password=" + Cast.PASSWORD.replace(" ", "+") + "&_csrf=" + token)));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(cookies(answer))
                    .filteredOn(cookie -> cookie.startsWith(PublicPages.SESSION_COOKIE + "="))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"))
                    .satisfies(cookie -> assertThat(cookie.contains("Secure")).isEqualTo(scheme.equals("https")));
        }
    }

    @Test
    void letWhoeverKeepsAPublicPageAskWhetherItStillHolds() throws Exception {
        for (var address : List.of("/", "/schedule", "/schedule/versions", "/schedule.json", "/workdays")) {
            var etag = get(address).headers().firstValue("ETag").orElseThrow();
            assertThat(get(address, "If-None-Match", etag).statusCode())
                    .as(address)
                    .isEqualTo(304);
        }
        assertThat(get("/sign-in").headers().firstValue("ETag")).isEmpty();
        assertThat(mvc.get().uri("/requests").with(cast.as(cast.teacher())))
                .hasStatusOk()
                .doesNotContainHeader("ETag")
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void areToldWithoutThePageToo() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/schedule")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void rememberOnlyPagesThatASignInOpens() throws Exception {
        assertThat(cookies(get("/requests/new"))).anyMatch(cookie -> cookie.startsWith("REDIRECT_URI="));
        assertThat(cookies(get("/no-such-page"))).noneMatch(cookie -> cookie.startsWith("REDIRECT_URI="));
        assertThat(cookies(get("/favicon.ico"))).noneMatch(cookie -> cookie.startsWith("REDIRECT_URI="));
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(address));
        if (headers.length > 0) request = request.headers(headers);
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String address) {
        return URI.create("http://localhost:" + port + address);
    }
}
