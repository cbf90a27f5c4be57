package school.helpdesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.drafts.DraftsDesk;
import school.helpdesk.drafts.Kept;
import school.helpdesk.drafts.Kept.Outcome;
import school.helpdesk.drafts.Seal;

/**
 * Keeps what was typed into a form before anything else is done with it: before anybody asks whether the session still
 * lasts, whether the form is in order and whether a rule allows it. The form's own proof of whom it was shown to suffices
 * for that, and for no more: nothing is ever shown for it.
 */
final class TypedFirst extends OncePerRequestFilter {

    private static final String DRAFTS = "/drafts";

    private final DraftsDesk desk;
    private final Seal seal;

    TypedFirst(DraftsDesk desk, Seal seal) {
        this.desk = desk;
        this.seal = seal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var ticket = Optional.ofNullable(token(request)).flatMap(seal::open).orElse(null);
        if (ticket == null) {
            chain.doFilter(request, response);
            return;
        }
        var typing = request.getRequestURI().equals(DRAFTS);
        var kept = typing
                ? desk.keepTyped(ticket, request.getParameterMap())
                : desk.keepSubmitted(ticket, request.getParameterMap());
        request.setAttribute(Kept.ATTRIBUTE, kept);
        var me = MeArgument.signedIn();
        var stranger = me == null ? kept.id() != null : !me.person().equals(ticket.owner());
        if (stranger) {
            goBack(kept, request, response);
            return;
        }
        chain.doFilter(request, response);
        if (!typing && hasGoneThrough(request, response)) desk.sent(ticket.owner(), ticket.mark());
    }

    /** To the page of the form with its text, for the one it belongs to; whoever else comes there sees nothing of it. */
    static void goBack(Kept kept, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.removeAttribute(Kept.ATTRIBUTE);
        SecurityConfig.seeOther()
                .sendRedirect(request, response, kept.id() == null ? DRAFTS : DRAFTS + "/" + kept.id());
    }

    /** Other words under a mark that was sent before may have been taken for the same; who knows says so by itself. */
    private static boolean hasGoneThrough(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_SEE_OTHER
                && request.getAttribute(Kept.ATTRIBUTE) instanceof Kept kept
                && kept.outcome() == Outcome.KEPT;
    }

    /** That of a form with files is in its address: nothing of a stranger's is read to find one. */
    private static @Nullable String token(HttpServletRequest request) {
        if (!StrangersUpload.isUpload(request)) return request.getParameter("draft");
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst("draft");
    }
}
