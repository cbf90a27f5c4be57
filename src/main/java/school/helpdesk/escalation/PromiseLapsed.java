package school.helpdesk.escalation;

import java.time.Instant;

/**
 * The school missed a promise by a full working day, so its asker may turn to Support by themselves; announced once for
 * each request, inside the transaction that keeps it.
 *
 * @param promisedUntil by when it was to be answered
 */
public record PromiseLapsed(long request, Instant promisedUntil) {}
