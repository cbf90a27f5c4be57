package school.helpdesk.onboarding;

/** Of what somebody is reminded; never twice of the same. */
public enum ReminderKind {
    /** The consultant, when the training opens. */
    OPENED,
    /** The consultant, on the second working day: training by then meets every reading of the law. */
    SECOND_DAY,
    /** The consultant, on the morning of the last day. */
    LAST_DAY,
    /** The director, on the morning after a missed one. */
    MISSED
}
