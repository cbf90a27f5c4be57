package school.helpdesk.knowledge;

/**
 * How a guide fares.
 *
 * @param useful how many of the votes say that it helped
 * @param answers how many questions it answered before they were sent
 */
public record Tally(int useful, int votes, int answers) {}
