package school.helpdesk.escalation;

/** How an appeal reaches Support. */
public enum SupportChannel {
    EMAIL,
    PHONE
}
