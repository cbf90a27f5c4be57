package school.helpdesk.answers;

/** Who finds a ready answer among theirs. */
public enum Whose {
    /** Every consultant, and every one of them may change it. */
    EVERYBODYS,
    /** Who wrote it, and nobody else. */
    OWN
}
