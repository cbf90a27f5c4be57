package school.helpdesk.people;

import school.helpdesk.kernel.PersonId;

/**
 * Something else is recorded of a person; announced inside the transaction that did it. Whoever cannot let it happen
 * refuses with {@link school.helpdesk.kernel.RuleBroken}.
 */
public record PersonChanged(PersonId person, PersonDetails before, PersonDetails after, PersonId by) {}
