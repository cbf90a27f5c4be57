package school.helpdesk.people;

import java.util.List;
import school.helpdesk.kernel.PersonId;

/**
 * Something another module knows about a person, shown on their page.
 *
 * @param template whose fragment {@code beside(of)} shows it
 */
public record Beside(String template, Object of) {

    /** Where such things come from; asked once for each page of a person. */
    public interface Source {

        List<Beside> of(PersonId person, Access reader);
    }
}
