package school.helpdesk.onboarding;

/** Where a training stands. «Late» and «due today» are no states: they follow from its term. */
public enum TrainingState {
    OPEN,
    /** The consultant has signed that it was held. */
    HELD,
    /** The newcomer has signed that they got it. */
    ACKNOWLEDGED,
    NOT_NEEDED
}
