package school.helpdesk.schedule;

import java.util.UUID;

/** The author took a schedule back before the director decided; announced inside the transaction that did it. */
public record ScheduleWithdrawn(UUID schedule) {}
