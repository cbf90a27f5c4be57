package school.helpdesk.people;

import school.helpdesk.kernel.PersonId;

/** A person's account was closed; announced inside the transaction that did it. */
public record PersonLeft(PersonId person, PersonId by) {}
