package school.helpdesk.mailbox;

/** How far it is sure that a letter is by whom it names. Letters are counted apart, for anybody can use anybody's name. */
enum Proof {
    /** A signed address that was given to this very sender, or the word of the school's own mail server. */
    PROVED,
    /** Nothing but the line that the sender wrote. */
    CLAIMED,
    /** The mail server says that somebody else sent it. */
    FORGED
}
