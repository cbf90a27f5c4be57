package school.helpdesk.knowledge;

/** Whether a guide is shown to its readers. */
public enum ArticleState {
    PUBLISHED,
    WITHDRAWN
}
