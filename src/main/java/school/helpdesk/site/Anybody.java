package school.helpdesk.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The reader for whom a public face is rendered: wants it shown in one way or another, and nothing else is known of them.
 * So the answer is good for all who want it shown that way.
 */
final class Anybody extends HttpServletRequestWrapper {

    private final Display display;
    private boolean somebody;

    Anybody(HttpServletRequest request, Display display) {
        super(request);
        this.display = display;
    }

    /** Whether the answer was made for one reader after all: with their form token, or a session that began in it. */
    boolean isSomebody() {
        return somebody;
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.name();
    }

    @Override
    public Cookie[] getCookies() {
        return display.cookies();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public int getIntHeader(String name) {
        return -1;
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        var value = super.getAttribute(name);
        if (value instanceof CsrfToken) somebody = true;
        return value;
    }

    @Override
    public HttpSession getSession() {
        somebody = true;
        return super.getSession();
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (!create) return null;
        return getSession();
    }
}
