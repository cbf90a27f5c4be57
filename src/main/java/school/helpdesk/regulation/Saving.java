package school.helpdesk.regulation;

/** What became of a text that a director saves. */
public enum Saving {
    SAVED,
    /** The section said so already. */
    SAME,
    /** Somebody else has written another revision meanwhile; nothing is saved. */
    OVERTAKEN
}
