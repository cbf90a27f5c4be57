package school.helpdesk.requests.presence;

/** What somebody does who has a request open. */
public enum Activity {
    READING,
    WRITING
}
