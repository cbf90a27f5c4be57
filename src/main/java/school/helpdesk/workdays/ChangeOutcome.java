package school.helpdesk.workdays;

/** What became of the wish to change a day. */
public enum ChangeOutcome {
    MADE,
    /** The school had said something else about this day; that is over now. */
    REPLACED,
    REMOVED,
    /** It was so already; nothing was written and nobody was told. */
    UNCHANGED
}
