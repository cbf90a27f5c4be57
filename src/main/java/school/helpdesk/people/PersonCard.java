package school.helpdesk.people;

import school.helpdesk.kernel.PersonId;

/** How a person is shown. The patronymic and the position may be empty. */
public record PersonCard(PersonId id, String familyName, String givenName, String patronymic, String position) {

    public String fullName() {
        return (familyName + " " + givenName + " " + patronymic).strip();
    }

    /** Family name and initials, with no-break spaces between them. */
    public String shortName() {
        return familyName + initial(givenName) + initial(patronymic);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : "\u00a0" + name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
    }
}
