package school.helpdesk.escalation;

/** Where an escalation stands. What leads from one to the next is told by {@link Step}. */
public enum EscalationState {
    /** The asker is to turn to Support, for the first time or again after a rejection. */
    DECLARED,
    APPEALED,
    /** Support has given the appeal a number. */
    REGISTERED,
    /** The request is with its consultant again. */
    ENDED
}
