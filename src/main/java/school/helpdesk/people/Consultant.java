package school.helpdesk.people;

/** A person whose appointment is in force, and for whom. */
public record Consultant(PersonCard person, Audience audience) {}
