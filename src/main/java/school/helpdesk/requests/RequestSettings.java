package school.helpdesk.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keepContactsDays how many days after a request was closed the name and contact of its guest are erased */
@ConfigurationProperties("helpdesk.requests")
record RequestSettings(@DefaultValue("365") int keepContactsDays) {

    RequestSettings {
        if (keepContactsDays < 0) throw new IllegalArgumentException("keep-contacts-days is negative");
    }
}
