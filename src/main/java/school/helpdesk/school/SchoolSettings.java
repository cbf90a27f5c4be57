package school.helpdesk.school;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the profile of a new installation begins with; from then on the profile page is the place to change it. */
@ConfigurationProperties("helpdesk.school")
record SchoolSettings(
        @DefaultValue("") String name,
        @DefaultValue("") String shortName,
        @DefaultValue("") String town,
        @DefaultValue("") String address,
        @DefaultValue("") String phone,
        @DefaultValue("") String email,
        @DefaultValue("") String site,
        @DefaultValue("") String supportPhone,
        @DefaultValue("") String supportEmail,
        @DefaultValue("Europe/Moscow") ZoneId zone,
        @DefaultValue("FIVE_DAYS") Week week) {

    SchoolProfile toProfile() {
        return new SchoolProfile(
                name, shortName, town, address, phone, email, site, supportPhone, supportEmail, zone, week);
    }
}
