package school.helpdesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import school.helpdesk.schedule.PublicStamp;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolTime;

/**
 * Whoever is not signed in is shown the public faces from one rendering a minute, or as many as there are changes in it.
 * It stands behind the doors, so their headers are on each answer and none of them is kept.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10)
class PublicFaces extends OncePerRequestFilter {

    private static final List<RequestMatcher> FACES = Stream.of(
                    "/",
                    "/schedule",
                    FramedPage.ADDRESS,
                    "/schedule.json",
                    "/schedule.ics",
                    "/schedule/versions",
                    "/schedule/versions/*",
                    "/schedule/poster.pdf",
                    "/schedule/versions/*/poster.pdf",
                    "/workdays",
                    "/regulation",
                    "/regulation.pdf")
            .map(pattern -> Door.open(HttpMethod.GET, pattern).matcher())
            .toList();

    private final KeptFaces kept;
    private final PublicStamp stamps;
    private final SchoolDesk school;
    private final SchoolTime time;
    private volatile @Nullable UUID seen;

    PublicFaces(KeptFaces kept, PublicStamp stamps, SchoolDesk school, SchoolTime time) {
        this.kept = kept;
        this.stamps = stamps;
        this.school = school;
        this.time = time;
    }

    static boolean is(HttpServletRequest request) {
        return FACES.stream().anyMatch(face -> face.matches(request));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !is(request) || PublicPages.hasSession(request) || MeArgument.signedIn() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PublicPages.letCopiesBeKept(request, response);
        var key = FaceKey.of(request, stamp(), time.now());
        var rendering = new Rendering(request, response);
        var known = kept.find(key, rendering, chain);
        if (known != null) known.repeat(request, response);
        else rendering.send();
    }

    /** Read before all else, so that what was true earlier never stands under it. */
    private @Nullable UUID stamp() {
        var stamp = stamps.read().orElse(null);
        if (!Objects.equals(stamp, seen)) {
            school.forget();
            seen = stamp;
        }
        return stamp;
    }
}
