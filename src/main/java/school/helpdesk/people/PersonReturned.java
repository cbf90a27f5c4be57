package school.helpdesk.people;

import school.helpdesk.kernel.PersonId;

/** A person's closed account is open again; announced inside the transaction that did it. */
public record PersonReturned(PersonId person, PersonDetails details, PersonId by) {}
