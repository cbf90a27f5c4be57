package school.helpdesk.schedule;

/** How one is received. */
public enum Means {
    IN_PERSON,
    PHONE,
    ONLINE
}
