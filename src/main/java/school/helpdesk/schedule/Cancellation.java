package school.helpdesk.schedule;

import school.helpdesk.kernel.Signature;

/** An occurrence will not be held. */
public record Cancellation(OccurrenceId occurrence, Signature made, String reason) {}
