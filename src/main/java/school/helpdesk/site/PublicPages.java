package school.helpdesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.WebUtils;

/**
 * Public pages look the same to all visitors who are not signed in: they carry an ETag, and whoever keeps a copy asks
 * whether it still holds. Weak, because the answer may be compressed on its way. {@link PublicFaces} have theirs already.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PublicPages extends ShallowEtagHeaderFilter {

    static final String SESSION_COOKIE = "helpdesk";

    private static final List<RequestMatcher> PUBLIC =
            Doors.ALL.stream().filter(Door::isOpenToAll).map(Door::matcher).toList();

    /** Assets and pictures keep for ever, and the rest is one person's own or has a form with a token in it. */
    private static final List<RequestMatcher> OTHERWISE = Stream.of(
                    "/assets/**",
                    "/actuator/**",
                    "/display/**",
                    "/sign-in/**",
                    "/invitations/**",
                    "/visits/**",
                    "/knowledge/*/feedback",
                    "/knowledge/pictures/*")
            .map(pattern -> Door.open(HttpMethod.GET, pattern).matcher())
            .toList();

    PublicPages() {
        setWriteWeakETag(true);
    }

    static boolean hasSession(HttpServletRequest request) {
        return WebUtils.getCookie(request, SESSION_COOKIE) != null;
    }

    /** By whoever asks each time whether they still hold. */
    static void letCopiesBeKept(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (!FramedPage.is(request)) response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || hasSession(request)
                || PublicFaces.is(request)
                || any(OTHERWISE, request)
                || !any(PUBLIC, request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        letCopiesBeKept(request, response);
        super.doFilterInternal(request, response, chain);
    }

    private static boolean any(List<RequestMatcher> matchers, HttpServletRequest request) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(request));
    }
}
