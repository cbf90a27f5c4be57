package school.helpdesk.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Passes the headers of an answer on and takes them down; keeps its body back until it is sent. */
final class Recording extends ContentCachingResponseWrapper {

    private final List<Consumer<HttpServletResponse>> headers = new ArrayList<>();
    private final int cookiesBefore;

    Recording(HttpServletResponse response) {
        super(response);
        cookiesBefore = cookies();
    }

    /** What others may be shown too. Errors are told anew each time, and a cookie is one reader's own. */
    Optional<Face> face() {
        if (getStatus() != HttpStatus.OK.value() || cookies() > cookiesBefore) return Optional.empty();
        var all = new ArrayList<>(headers);
        var type = getContentType();
        all.add(response -> response.setContentType(type));
        return Optional.of(Face.of(all, getContentAsByteArray()));
    }

    @Override
    public void setLocale(Locale locale) {
        say(response -> response.setLocale(locale));
    }

    @Override
    public void setHeader(String name, String value) {
        if (isLength(name)) super.setHeader(name, value);
        else say(response -> response.setHeader(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        if (isLength(name)) super.addHeader(name, value);
        else say(response -> response.addHeader(name, value));
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, String.valueOf(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, String.valueOf(value));
    }

    @Override
    public void setDateHeader(String name, long value) {
        say(response -> response.setDateHeader(name, value));
    }

    @Override
    public void addDateHeader(String name, long value) {
        say(response -> response.addDateHeader(name, value));
    }

    @Override
    public void reset() {
        super.reset();
        headers.clear();
    }

    private void say(Consumer<HttpServletResponse> header) {
        header.accept((HttpServletResponse) getResponse());
        headers.add(header);
    }

    private int cookies() {
        return getHeaders(HttpHeaders.SET_COOKIE).size();
    }

    /** That of the body, which is not on its way yet. */
    private static boolean isLength(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
    }
}
