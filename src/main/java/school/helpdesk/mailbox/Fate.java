package school.helpdesk.mailbox;

/** What has become of a letter that came. */
public enum Fate {
    /** Nobody knows yet what to do with it. */
    QUARANTINE,
    REQUEST,
    REPLY,
    /** A consultant threw it away; for as long as it is kept it can be taken back. */
    REMOVED,
    /** No person wrote it: only its head was noted. */
    SILENT
}
