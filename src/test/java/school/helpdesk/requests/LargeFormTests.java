package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** What a browser really sends when a text is far too long. */
@PageTest
class LargeFormTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @CsvSource({"z, 2000000, 422", "я, 300000, 422", "я, 1000000, 413", "z, 7000000, 413"})
    void isRefusedInWords(String letter, int length, int status) throws Exception {
        cast.withPassword(cast.teacher());
        post("/sign-in", token("/sign-in"), "username=teacher&password=" + encoded(Cast.PASSWORD));
        var answer = post(
                "/requests",
                token("/requests/new"),
                "topic=GRADES&subject=x&happened=" + encoded(letter.repeat(length)));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("</html>");
        assertThat(jdbc.sql("select count(*) from request").query(Integer.class).single())
                .isZero();
    }

    private HttpResponse<String> post(String path, String token, String fields) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + fields))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String token(String path) throws Exception {
        var page = browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
        var field = TOKEN.matcher(page.body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
