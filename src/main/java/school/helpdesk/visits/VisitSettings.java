package school.helpdesk.visits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param notice how long before it begins a time can still be signed up for
 * @param horizonDays how many days ahead times are offered
 * @param perContact how many visits and wishes one contact may have before them
 * @param perAddress how many people may sign up from one address of the network within an hour; a school has one address
 * @param shortestFilling how long it takes a person, and not a program, to fill in the form
 */
@ConfigurationProperties("helpdesk.visits")
public record VisitSettings(
        @DefaultValue("2h") Duration notice,
        @DefaultValue("28") int horizonDays,
        @DefaultValue("3") int perContact,
        @DefaultValue("20") int perAddress,
        @DefaultValue("2s") Duration shortestFilling) {}
