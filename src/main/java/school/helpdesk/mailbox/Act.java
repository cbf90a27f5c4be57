package school.helpdesk.mailbox;

/** What a consultant does with a letter in quarantine. */
public enum Act {
    REQUEST(Fate.REQUEST),
    REMOVAL(Fate.REMOVED),
    RESTORATION(Fate.QUARANTINE);

    private final Fate fate;

    Act(Fate fate) {
        this.fate = fate;
    }

    Fate fate() {
        return fate;
    }
}
