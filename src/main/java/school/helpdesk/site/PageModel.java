package school.helpdesk.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.helpdesk.school.SchoolProfile;

/**
 * What the layout shows around a page.
 *
 * @param person the short name of who is signed in
 * @param back the local address of this page, for the switches to return to
 */
public record PageModel(
        SchoolProfile school, @Nullable String person, List<NavEntry> navigation, Display display, String back) {}
