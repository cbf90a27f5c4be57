package school.helpdesk.escalation;

/** How an appeal ended. Support rejects on two grounds and no other (section 6 of the regulation). */
public enum Outcome {
    HELPED(Step.HELP),
    /** Too little information to find and solve the problem. */
    REJECTED_INSUFFICIENT_INFORMATION(Step.REJECT),
    /** The question is put incorrectly, or the discussion is unconstructive and drags on because information is late. */
    REJECTED_INCORRECT_OR_UNCONSTRUCTIVE(Step.REJECT),
    /** The asker took the appeal back. */
    WITHDRAWN(Step.WITHDRAW);

    private final Step step;

    Outcome(Step step) {
        this.step = step;
    }

    Step step() {
        return step;
    }

    public boolean isRejection() {
        return step == Step.REJECT;
    }
}
