package school.helpdesk.schedule;

import school.helpdesk.kernel.Signature;

/** A schedule got its second signature; announced inside the transaction that did it. */
public record ScheduleApproved(Version version, Signature approved) {}
