package school.helpdesk.people;

import java.util.List;
import java.util.Map;
import school.helpdesk.kernel.PersonId;

/**
 * Whom a page names, and the consultants of a day.
 *
 * @param cards of everybody named and of every consultant
 * @param consultants by name, each with the widest audience they have on that day
 */
public record Colleagues(Map<PersonId, PersonCard> cards, List<Consultant> consultants) {

    public boolean isConsultant(PersonId person) {
        return consultants.stream()
                .anyMatch(consultant -> consultant.person().id().equals(person));
    }

    /** Whether this person may be given the work of that audience. */
    public boolean helps(PersonId person, Audience audience) {
        return consultants.stream()
                .anyMatch(consultant -> consultant.person().id().equals(person)
                        && consultant.audience().covers(audience));
    }
}
