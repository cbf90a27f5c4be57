package school.helpdesk.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to return to; never another site, whatever an address claims. */
public final class Back {

    private static final String HOME = "/";

    private Back() {}

    /** The address if it is a local path, with its query; else the home page. */
    public static String safe(@Nullable String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//")) return HOME;
        var odd = address.chars().anyMatch(c -> c == '\\' || c <= ' ' || c == 0x7f || c == '#');
        return odd || address.length() > 2000 ? HOME : address;
    }

    /** The page to show again after a switch: this one, or the one whose form was sent here. */
    static String of(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) return sender(request);
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) return safe(failed.toString());
        var query = request.getQueryString();
        return safe(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    private static String sender(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null) return HOME;
        try {
            var page = URI.create(referer);
            if (!request.getServerName().equals(page.getHost())) return HOME;
            return safe(page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery());
        } catch (IllegalArgumentException unreadable) {
            return HOME;
        }
    }
}
