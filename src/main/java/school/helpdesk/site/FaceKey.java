package school.helpdesk.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the rendering of a public face depends on.
 *
 * @param stamp of what the database holds; null when it may not be kept
 * @param minute pages say what goes on now and how far away the rest is, and all hours are full minutes
 */
record FaceKey(
        @Nullable UUID stamp,
        Instant minute,
        String path,
        @Nullable String query,
        Display display) {

    static FaceKey of(HttpServletRequest request, @Nullable UUID stamp, Instant now) {
        return new FaceKey(
                stamp,
                now.truncatedTo(ChronoUnit.MINUTES),
                request.getRequestURI(),
                request.getQueryString(),
                Display.of(request));
    }
}
