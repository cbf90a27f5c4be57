package school.helpdesk.people;

/**
 * What a list says of an employee. What it leaves empty is not known to it, and stays as the portal knows it.
 *
 * @param row where the list says it
 * @param saysWhetherNew whether the list has a word on {@link PersonDetails#newcomer} at all
 */
public record ListedPerson(int row, String username, PersonDetails details, boolean saysWhetherNew) {

    /** What is known of the person once the list is believed. */
    PersonDetails over(PersonDetails known) {
        return new PersonDetails(
                details.familyName(),
                details.givenName(),
                said(details.patronymic(), known.patronymic()),
                said(details.position(), known.position()),
                said(details.email(), known.email()),
                details.tookOfficeOn() == null ? known.tookOfficeOn() : details.tookOfficeOn(),
                saysWhetherNew ? details.newcomer() : known.newcomer());
    }

    private static String said(String listed, String known) {
        return listed.isEmpty() ? known : listed;
    }
}
