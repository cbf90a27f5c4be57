package school.helpdesk.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;

/**
 * What a guide said before.
 *
 * @param revisions the newest first
 */
public record RevisionsPage(Article article, List<Revision> revisions, Map<PersonId, PersonCard> people) {

    public PersonCard person(PersonId id) {
        return Objects.requireNonNull(people.get(id));
    }
}
