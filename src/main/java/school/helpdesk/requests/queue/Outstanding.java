package school.helpdesk.requests.queue;

/**
 * What is still to be done.
 *
 * @param waiting requests of the reader that have an answer or a question to read
 * @param late promises of the school that have passed, whoever asked
 */
public record Outstanding(int waiting, int late) {}
