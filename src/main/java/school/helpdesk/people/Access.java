package school.helpdesk.people;

import java.util.Set;
import school.helpdesk.kernel.PersonId;

/** Who is signed in and what they may do at this moment. */
public record Access(PersonId person, String shortName, Set<Right> rights) {

    public boolean has(Right right) {
        return rights.contains(right);
    }
}
