package school.helpdesk.drafts;

import java.util.List;
import java.util.UUID;
import school.helpdesk.kernel.PersonId;

/**
 * Says that a form was shown to a person.
 *
 * @param texts the names of its fields that are worth keeping a draft for
 * @param mark of this very form
 */
public record Ticket(PersonId owner, Place place, List<String> texts, UUID mark) {}
