package school.helpdesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
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

    /** Assets keep for ever, and the rest is one person's own. */
    private static final List<String> OTHERWISE =
            List.of("/assets/", "/actuator/", "/display", "/sign-in", "/invitations/", "/visits");

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
                || OTHERWISE.stream().anyMatch(request.getRequestURI()::startsWith)
                || request.getRequestURI().endsWith("/feedback")
                || Doors.ALL.stream()
                        .noneMatch(door -> door.isOpenToAll() && door.matcher().matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        letCopiesBeKept(request, response);
        super.doFilterInternal(request, response, chain);
    }
}
