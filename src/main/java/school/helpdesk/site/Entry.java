package school.helpdesk.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;

/** Sends a visitor to sign in where a door would open to somebody; elsewhere there is nothing to be found. */
final class Entry implements AuthenticationEntryPoint {

    private final RequestCache pages;

    Entry(RequestCache pages) {
        this.pages = pages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (Doors.ALL.stream().noneMatch(door -> door.matcher().matches(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        pages.saveRequest(request, response);
        SecurityConfig.seeOther().sendRedirect(request, response, "/sign-in");
    }
}
