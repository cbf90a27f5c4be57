package school.helpdesk.school;

/** The profile was changed; announced inside the transaction that did it. */
public record ProfileChanged(SchoolProfile before, SchoolProfile after) {}
