package school.helpdesk.school;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address under which people reach the portal, for links that leave it: on paper, in calendars, in frames, in a terminal.
 *
 * @param url without a slash at its end, however it was set
 */
@ConfigurationProperties("helpdesk")
public record PortalAddress(
        @DefaultValue("http://localhost:8080") String url) {

    public PortalAddress {
        url = url.strip().replaceAll("/+$", "");
    }

    /** @param path of a page, with a slash at its beginning */
    public String at(String path) {
        return url + path;
    }
}
