package school.helpdesk.workdays;

/** Which day is the first that can count in a term. */
public enum CountFrom {
    /** The day after the event: Civil Code of the Russian Federation, art. 191. */
    NEXT_DAY,
    /** The day of the event itself, when it is a working day. */
    SAME_DAY
}
