package school.helpdesk.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells browsers what a page may load and who may frame it: its own things, and nobody. Two pages differ: the one made for
 * frames, which runs no script, and the one on which administrators try that frame out.
 */
public final class ContentPolicy implements HeaderWriter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAMES = "X-Frame-Options";
    private static final String BARE = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; ";
    private static final String CLOSED =
            BARE + "script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String TRYING_OUT = CLOSED + "; frame-src 'self'";
    private static final String FRAMED = BARE + "form-action 'none'; frame-ancestors *";

    private static final RequestMatcher TRIAL =
            Door.open(HttpMethod.GET, "/profile/embedding").matcher();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (FramedPage.is(request)) {
            response.setHeader(POLICY, FRAMED);
            return;
        }
        close(response);
        if (TRIAL.matches(request)) response.setHeader(POLICY, TRYING_OUT);
    }

    /** A page of an error is nobody's to frame, whatever page it took the place of. */
    public static void close(HttpServletResponse response) {
        response.setHeader(POLICY, CLOSED);
        response.setHeader(FRAMES, "DENY");
    }
}
