package school.helpdesk.schedule;

import java.util.UUID;
import school.helpdesk.kernel.PersonId;

/** The author signed, and the schedule waits for the director; announced inside the transaction that did it. */
public record ScheduleSubmitted(UUID schedule, String title, PersonId author) {}
