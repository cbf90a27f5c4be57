package school.helpdesk.requests;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keepContactsDays how many days after a request was closed the name and contact of its guest are erased
 * @param undoWithin for how long what was done can be taken back; nothing of it is offered for 0
 */
@ConfigurationProperties("helpdesk.requests")
record RequestSettings(
        @DefaultValue("365") int keepContactsDays,
        @DefaultValue("60s") Duration undoWithin) {

    RequestSettings {
        if (keepContactsDays < 0) throw new IllegalArgumentException("keep-contacts-days is negative");
        if (undoWithin.isNegative()) throw new IllegalArgumentException("undo-within is negative");
    }
}
