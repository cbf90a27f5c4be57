package school.helpdesk.requests;

import java.time.Instant;

/**
 * The offer to take back what the reader did last.
 *
 * @param step which act
 * @param until the first instant at which it is too late
 * @param seconds how many are left of it
 */
public record Undo(long step, Instant until, long seconds) {}
