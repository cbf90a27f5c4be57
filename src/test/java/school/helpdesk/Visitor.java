package school.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody with a browser of their own: keeps cookies, follows no redirect, and sends forms with the token of the last page seen. */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI portal;
    private String token = "";

    public Visitor(int port) {
        portal = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(portal.resolve(address)).GET());
    }

    public HttpResponse<String> post(String address, Map<String, String> fields) {
        var form = "_csrf=" + encoded(token)
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(portal.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends fields and, under the name {@code file}, a file, as the form for it does. */
    public HttpResponse<String> upload(String address, Map<String, String> fields, String name, byte[] file) {
        return upload(address, fields, "file", name, BodyPublishers.ofByteArray(file));
    }

    /** The same with a file of the disk under the name of a field; nobody has it whole in memory. */
    public HttpResponse<String> upload(String address, Map<String, String> fields, String field, Path file) {
        try {
            return upload(address, fields, field, file.getFileName().toString(), BodyPublishers.ofFile(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private HttpResponse<String> upload(
            String address, Map<String, String> fields, String field, String name, BodyPublisher file) {
        var boundary = "----" + UUID.randomUUID();
        var all = new LinkedHashMap<>(Map.of("_csrf", token));
        all.putAll(fields);
        var body = new StringBuilder();
        all.forEach((key, value) -> body.append(head(boundary, "name=\"" + key + "\""))
                .append(value)
                .append("\r\n"));
        body.append(head(
                boundary,
                "name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream"));
        return send(HttpRequest.newBuilder(portal.resolve(address))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(body.toString()),
                        file,
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** Types both into the form of sign-in; the answer is what the portal says to it. */
    public HttpResponse<String> signIn(String username, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("username", username, "password", password));
    }

    /** Signs in as one whom {@link Cast#withPassword} gave a password, and stays so. */
    public Visitor signedIn(String username) {
        var answer = signIn(username, Cast.PASSWORD);
        if (answer.statusCode() != 303) throw new AssertionError(username + " is not let in: " + answer.statusCode());
        return this;
    }

    public int status(String address) {
        return get(address).statusCode();
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Takes the place of a cookie of the portal with this name: {@link CookieManager} calls this host so. */
    public void put(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setDomain("localhost.local");
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(portal, cookie);
    }

    public static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) token = HtmlUtils.htmlUnescape(found.group(1));
            return answer;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String head(String boundary, String disposition) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
