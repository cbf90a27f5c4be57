package school.helpdesk.regulation;

import java.util.function.Function;
import school.helpdesk.school.SchoolProfile;

/** What a text of the regulation takes from the profile of the school. */
enum Placeholder {
    SCHOOL(profile -> profile.name().isEmpty() ? profile.shortName() : profile.name()),
    TOWN(SchoolProfile::town),
    ADDRESS(SchoolProfile::address),
    PHONE(SchoolProfile::phone),
    EMAIL(SchoolProfile::email),
    SITE(SchoolProfile::site);

    private final Function<SchoolProfile, String> value;

    Placeholder(Function<SchoolProfile, String> value) {
        this.value = value;
    }

    /** Empty when the profile does not tell. */
    String of(SchoolProfile profile) {
        return value.apply(profile);
    }
}
