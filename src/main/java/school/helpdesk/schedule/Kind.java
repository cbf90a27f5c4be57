package school.helpdesk.schedule;

/** How a reception comes round. */
public enum Kind {
    WEEKLY,
    ONCE,
    /** Help given to many at a meeting of parents: a one-off without slots. */
    PARENT_MEETING
}
