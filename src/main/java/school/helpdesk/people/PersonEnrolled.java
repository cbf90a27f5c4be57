package school.helpdesk.people;

import school.helpdesk.kernel.PersonId;

/** Somebody was recorded and has an account; announced inside the transaction that did it. */
public record PersonEnrolled(PersonId person, PersonDetails details) {}
