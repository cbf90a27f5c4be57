package school.helpdesk.schedule;

import java.time.Instant;
import java.util.UUID;

/** When the director signed the content of a schedule that is approved. */
record Approval(UUID schedule, Instant at) {}
