package school.helpdesk.letters;

/** What has become of a letter. Only {@link #WAITING} is not the end, and a retry makes an end wait again. */
public enum Fate {
    WAITING,
    /** A server has taken it. */
    SENT,
    /** A server refuses the address or the letter for good, at once or by a letter back. */
    REFUSED,
    /** Nobody took it for days. */
    GIVEN_UP,
    /** There was no mail server when it was written; it is shown and never sent by itself. */
    KEPT,
    /** Its cause was taken back before it left. */
    WITHDRAWN
}
