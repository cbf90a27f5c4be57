package school.helpdesk.knowledge;

/** Who may read a guide. */
public enum Readers {
    /** Everybody, signed in or not. */
    PUBLIC,
    /** Employees who are signed in. */
    STAFF
}
