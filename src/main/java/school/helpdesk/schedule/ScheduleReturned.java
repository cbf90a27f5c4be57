package school.helpdesk.schedule;

import java.util.UUID;
import school.helpdesk.kernel.PersonId;

/** The director gave a schedule back to its author; announced inside the transaction that did it. */
public record ScheduleReturned(UUID schedule, String title, PersonId author, String remarks, PersonId by) {}
