package school.helpdesk.schedule.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param url the address under which people reach the portal, for links that leave it */
@ConfigurationProperties("helpdesk")
record ScheduleSettings(
        @DefaultValue("http://localhost:8080") String url) {}
