package school.helpdesk.people;

import school.helpdesk.kernel.PersonId;

/** How a person is shown. The patronymic and the position may be empty. */
public record PersonCard(PersonId id, String familyName, String givenName, String patronymic, String position) {

    public String fullName() {
        return (familyName + " " + givenName + " " + patronymic).strip();
    }

    /** The way one is spoken to: given name and patronymic. */
    public String addressed() {
        return (givenName + " " + patronymic).strip();
    }

    /** Family name and initials, with no-break spaces between them. */
    public String shortName() {
        return familyName + initial(givenName) + initial(patronymic);
    }

    /** Initials and family name, the way a document is signed. */
    public String signingName() {
        var initials = letter(givenName) + letter(patronymic);
        return initials.isEmpty() ? familyName : initials + "\u00a0" + familyName;
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : "\u00a0" + letter(name);
    }

    private static String letter(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
    }
}
