package school.helpdesk.visits;

/**
 * By what a visit is found again.
 *
 * @param code six digits to say aloud
 * @param secretHash of the link; SHA-256
 * @param contactHash tells two visits of the same person apart from those of others; keyed
 */
record Ticket(String code, byte[] secretHash, byte[] contactHash) {}
