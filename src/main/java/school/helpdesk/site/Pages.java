package school.helpdesk.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.helpdesk.school.SchoolDesk;

/**
 * Gathers what the layout shows. The layout itself asks, as {@code @pages}: so a page of an error has its surroundings
 * too, and an answer that is no page costs nothing.
 */
@Component
public class Pages {

    private final HttpServletRequest request;
    private final SchoolDesk school;
    private final Navigation navigation;

    Pages(HttpServletRequest request, SchoolDesk school, Navigation navigation) {
        this.request = request;
        this.school = school;
        this.navigation = navigation;
    }

    /** @param section of the navigation to which the page belongs, where its address does not tell; else null */
    public PageModel current(@Nullable String section) {
        var access = MeArgument.signedIn();
        return new PageModel(
                school.profile(),
                access == null ? null : access.shortName(),
                navigation.entries(access, section == null ? request.getRequestURI() : section),
                display(),
                Back.of(request));
    }

    /** For pages that must not need the database. */
    public Display display() {
        return Display.of(request);
    }
}
