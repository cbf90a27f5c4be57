package school.helpdesk.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param url the address under which people reach the portal, for links made where no request tells it */
@ConfigurationProperties("helpdesk")
public record SiteSettings(
        @DefaultValue("http://localhost:8080") String url) {}
