package school.helpdesk.schedule;

/** What becomes of an occurrence. */
public enum OccurrenceState {
    HELD,
    CANCELLED,
    /** Held by somebody else than the schedule names. */
    SUBSTITUTED
}
