package school.helpdesk.requests;

/** The way in which a request came. */
public enum Channel {
    PORTAL,
    EMAIL,
    PHONE,
    IN_PERSON,
    PARENT_MEETING
}
