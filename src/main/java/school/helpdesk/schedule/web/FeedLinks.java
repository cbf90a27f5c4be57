package school.helpdesk.schedule.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.people.Audience;
import school.helpdesk.school.PortalAddress;

/** Whole addresses of the feed, as a calendar somewhere else needs them. Templates know it as {@code @feedLinks}. */
@Component
class FeedLinks {

    private final URI portal;

    FeedLinks(PortalAddress address) {
        portal = URI.create(address.url());
    }

    /** To copy. */
    public String address(@Nullable Audience audience, Locale locale) {
        var address = at("/schedule.ics");
        if (audience != null) address.queryParam("audience", audience);
        if (locale.getLanguage().equals("en")) address.queryParam("lang", "en");
        return address.toUriString();
    }

    /** To follow: the scheme by which a device knows its calendar. */
    public String webcal(@Nullable Audience audience, Locale locale) {
        return address(audience, locale).replaceFirst("^https?:", "webcal:");
    }

    String page() {
        return at("/schedule").toUriString();
    }

    private UriComponentsBuilder at(String path) {
        return UriComponentsBuilder.fromUri(portal).path(path);
    }
}
