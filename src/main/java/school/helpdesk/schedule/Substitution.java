package school.helpdesk.schedule;

import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** Somebody else receives at an occurrence. */
public record Substitution(OccurrenceId occurrence, PersonId substitute, Signature made, String reason) {}
