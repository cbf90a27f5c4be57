package school.helpdesk.visits;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What is said of every page behind the secret of a visit. */
public final class SecretAddress {

    private SecretAddress() {}

    /** The address is the key: it goes into no index, no other site's log and no shared cache. */
    public static void keep(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
