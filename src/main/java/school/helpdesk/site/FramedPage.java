package school.helpdesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The page that other sites show in a frame. No cookie reaches it: it looks the same to everybody, signed in or not, and
 * what elsewhere cookies tell, language and theme, its own address tells.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FramedPage extends OncePerRequestFilter {

    static final String ADDRESS = "/schedule/embed";

    private static final RequestMatcher MATCHER =
            Door.open(HttpMethod.GET, ADDRESS).matcher();

    static boolean is(HttpServletRequest request) {
        return MATCHER.matches(request);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Stranger(request), response);
    }

    private static final class Stranger extends HttpServletRequestWrapper {

        Stranger(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            return Stream.of(Display.LANGUAGE, Display.THEME)
                    .filter(name -> getParameter(name) != null)
                    .map(name -> new Cookie(name, getParameter(name)))
                    .toArray(Cookie[]::new);
        }
    }
}
