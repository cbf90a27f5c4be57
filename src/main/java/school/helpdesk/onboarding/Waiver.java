package school.helpdesk.onboarding;

/** Why a training is not needed. */
public enum Waiver {
    /** The person has left. */
    LEFT,
    /** The person is not recorded as a newcomer any more. */
    NO_NEWCOMER,
    /** A consultant or the director says so, and why. */
    DECIDED
}
