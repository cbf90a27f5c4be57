package school.helpdesk.school;

import java.time.ZoneId;

/**
 * The school as it presents itself. Texts that are not known are empty, never null.
 *
 * @param name the full official name
 * @param shortName what people call it, shown in the heading of every page
 * @param supportPhone of the vendor's Support
 * @param supportEmail of the vendor's Support
 * @param zone in which every date and time of the school is meant
 * @param week how many days a week it works
 */
public record SchoolProfile(
        String name,
        String shortName,
        String town,
        String address,
        String phone,
        String email,
        String site,
        String supportPhone,
        String supportEmail,
        ZoneId zone,
        Week week) {}
