package school.helpdesk.people;

import java.util.Set;
import school.helpdesk.kernel.PersonId;

/**
 * Everything about one person that the director and the administrator see.
 *
 * @param awaitsPassword whether no password was ever chosen
 */
public record PersonPage(
        PersonId id,
        PersonDetails details,
        PersonCard card,
        String username,
        Set<Role> roles,
        boolean awaitsPassword,
        boolean closed) {}
