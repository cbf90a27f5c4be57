package school.helpdesk.notifications;

/** What people are told. Each has its words, short in the portal and whole in a letter. */
public enum NoticeKind {
    REQUEST_ASKED,
    /** To who asked by letter. */
    REQUEST_RECEIVED,
    REQUEST_ANSWERED,
    CLARIFICATION_ASKED,
    REQUEST_REPLIED,
    REQUEST_REOPENED,
    REQUEST_HANDED_OVER,
    /** By a consultant, who said why. */
    REQUEST_CLOSED,
    /** By the portal, after five working days without a word. */
    REQUEST_LAPSED,
    REQUEST_WITHDRAWN,
    REQUEST_MERGED,
    /** The consultant cannot help. */
    ESCALATION_DECLARED,
    /** The asker has waited too long. */
    ESCALATION_BY_ASKER,
    ESCALATION_ENDED,
    /** To the asker. */
    PROMISE_LAPSED,
    /** To the director. */
    PROMISE_MISSED,
    /** To the newcomer. */
    TRAINING_YOURS,
    TRAINING_OPENED,
    TRAINING_SECOND_DAY,
    TRAINING_LAST_DAY,
    TRAINING_MISSED,
    /** The same of several newcomers at once. */
    TRAININGS_OPENED,
    TRAININGS_SECOND_DAY,
    TRAININGS_LAST_DAY,
    TRAININGS_MISSED,
    SESSION_ARRANGED,
    /** To the newcomer, whose day of taking office moved. */
    SESSION_DROPPED,
    /** To the consultant who had arranged it. */
    SESSION_FALLEN_OUT,
    TRAINING_HELD,
    /** To the newcomer. */
    TRAINING_WAIVED,
    OCCURRENCE_CANCELLED,
    OCCURRENCE_SUBSTITUTED,
    /** A new schedule does not have the time any more. */
    OCCURRENCE_DROPPED,
    /** To who receives instead of a colleague. */
    RECEPTION_GIVEN,
    /** To who does not receive, for a colleague does. */
    RECEPTION_TAKEN,
    SCHEDULE_SUBMITTED,
    SCHEDULE_RETURNED,
    SCHEDULE_APPROVED,
    /** By a consultant, to the visitor. */
    VISIT_GIVEN,
    VISIT_MOVED,
    VISIT_CANCELLED;

    /** The words of a notice. */
    String key() {
        return "notifications.notice." + this;
    }
}
