package school.helpdesk.notifications;

/** How often somebody wants letters; notices come either way. */
public enum LetterWish {
    AT_ONCE,
    /** All of a day in one letter, on the next morning. */
    DAILY,
    NEVER
}
