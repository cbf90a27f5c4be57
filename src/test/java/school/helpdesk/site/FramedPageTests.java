package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.Visitor;

/** What other sites may frame, and what that page keeps of its readers: nothing. */
@PageTest
class FramedPageTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PAGE = FramedPage.ADDRESS;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @ParameterizedTest
    @ValueSource(strings = {"", "?audience=PARENTS&theme=dark&lang=en", "?week=no"})
    void mayBeFramedByEverySiteAndRunsNoScript(String query) throws Exception {
        var headers = get(PAGE + query).headers();
        assertThat(headers.firstValue("X-Frame-Options")).isEmpty();
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors *", "form-action 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schedule",
                "/schedule?week=no",
                "/schedule.json",
                "/schedule/versions",
                "/schedule/embed/",
                "/schedule/embed/anything",
                "/schedule/embedding",
                "/profile/embedding",
                "/error",
                "/"
            })
    void isTheOnlyOneThatMay(String address) throws Exception {
        assertClosed(get(address));
    }

    @Test
    void isNotFramedWhenItIsNotAskedFor() throws Exception {
        assertClosed(send(at(PAGE).POST(BodyPublishers.noBody())));
        assertClosed(send(at(PAGE).method("OPTIONS", BodyPublishers.noBody())));
    }

    @Test
    void isNotFramedWhenItFails() throws Exception {
        jdbc.sql("alter table schedule rename to mislaid").update();
        try {
            var answer = get(PAGE);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertClosed(answer);
        } finally {
            jdbc.sql("alter table mislaid rename to schedule").update();
        }
    }

    @Test
    void setsNoCookieAndReadsNone() throws Exception {
        school.open();
        var plain = get(PAGE);
        var other =
                get(PAGE, "Cookie", "lang=en; theme=dark; view=clear; helpdesk=c3RhbGU; REDIRECT_URI=Lw; XSRF-TOKEN=x");
        assertThat(other.body()).isEqualTo(plain.body()).contains("<html lang=\"ru\" data-theme=\"auto\"");
        assertThat(plain.headers().map()).doesNotContainKey("set-cookie");
        assertThat(other.headers().map()).doesNotContainKey("set-cookie");
        assertThat(plain.headers().allValues("Vary")).noneMatch(names -> names.matches("(?i).*cookie.*"));
    }

    @Test
    void isTheSameToThoseSignedInAndLeavesTheirSessionAlone() throws Exception {
        cast.withPassword(cast.consultant());
        school.open();
        var consultant = new Visitor(port).signedIn("consultant");
        assertThat(consultant.get("/schedule").body()).contains("/schedule/occurrences/");
        var answer = consultant.get(PAGE);
        assertThat(answer.body()).isEqualTo(get(PAGE).body()).doesNotContain("/schedule/occurrences/");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(sql.statements(() -> consultant.get("/schedule")))
                .anyMatch(statement -> statement.contains("spring_session"));
        assertThat(sql.statements(() -> consultant.get(PAGE)))
                .isNotEmpty()
                .noneMatch(statement -> statement.contains("spring_session"));
    }

    @Test
    void letsWhoeverKeepsItAskWhetherItStillHolds() throws Exception {
        school.open();
        var answer = get(PAGE);
        var etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get(PAGE, "If-None-Match", etag, "Cookie", "helpdesk=c3RhbGU")
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(PAGE + "?lang=en", "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsItsHeadersWithoutItselfToo() throws Exception {
        var answer = send(at(PAGE).method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        var request = at(address);
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    private HttpRequest.Builder at(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
