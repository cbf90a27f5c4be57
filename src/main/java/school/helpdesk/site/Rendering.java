package school.helpdesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Lets the portal answer somebody as it would answer anybody. */
final class Rendering {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Anybody reader;
    private final Recording answer;
    private Optional<Face> face = Optional.empty();

    Rendering(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        this.reader = new Anybody(request, Display.of(request));
        this.answer = new Recording(response);
    }

    /** Sends nothing yet: whoever waits for this must not wait for a slow line too. */
    Optional<Face> run(FilterChain chain) throws ServletException, IOException {
        chain.doFilter(reader, answer);
        if (!reader.isSomebody()) face = answer.face();
        return face;
    }

    void send() throws IOException {
        if (face.isPresent()) face.get().show(request, response);
        else answer.copyBodyToResponse();
    }
}
