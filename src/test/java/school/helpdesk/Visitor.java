package school.helpdesk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
        var boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(Map.of("_csrf", token));
        all.putAll(fields);
        all.forEach((field, value) -> body.writeBytes(part(boundary, "name=\"" + field + "\"", value)));
        var named = "name=\"file\"; filename=\"" + name + "\"";
        body.writeBytes(part(boundary, named + "\r\nContent-Type: application/octet-stream", file));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(portal.resolve(address))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
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

    private static byte[] part(String boundary, String disposition, String text) {
        return part(boundary, disposition, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] part(String boundary, String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes(new byte[] {'\r', '\n'});
        return part.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
