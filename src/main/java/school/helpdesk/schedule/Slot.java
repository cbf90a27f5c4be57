package school.helpdesk.schedule;

import java.time.Instant;

/**
 * A time one can sign up for.
 *
 * @param seats how many are received at once, or how many of them are left
 */
public record Slot(Instant starts, int seats) {}
