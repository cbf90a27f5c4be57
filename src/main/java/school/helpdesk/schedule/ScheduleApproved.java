package school.helpdesk.schedule;

import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/**
 * A schedule got its second signature; announced inside the transaction that did it.
 *
 * @param author whose signature is the first
 */
public record ScheduleApproved(Version version, PersonId author, Signature approved) {}
