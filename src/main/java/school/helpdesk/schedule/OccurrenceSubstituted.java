package school.helpdesk.schedule;

/** Somebody else receives at one occurrence; announced inside the transaction that did it. */
public record OccurrenceSubstituted(Occurrence before, Substitution substitution) {}
