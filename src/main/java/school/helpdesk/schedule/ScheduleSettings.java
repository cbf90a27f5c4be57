package school.helpdesk.schedule;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param url the address under which people reach the portal; it is printed on paper, so no request tells it */
@ConfigurationProperties("helpdesk")
record ScheduleSettings(
        @DefaultValue("http://localhost:8080") String url) {

    String version(int number) {
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/schedule/versions/" + number;
    }
}
