package school.helpdesk.requests.queue;

/** How many requests are open, and of these: late, the reader's own work, waiting for their asker. */
public record QueueCounts(int open, int late, int mine, int waiting) {}
