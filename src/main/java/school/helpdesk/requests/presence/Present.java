package school.helpdesk.requests.presence;

import school.helpdesk.kernel.PersonId;

/** A consultant who has a request open, and whether they write in it. */
public record Present(long number, PersonId person, boolean writes) {}
