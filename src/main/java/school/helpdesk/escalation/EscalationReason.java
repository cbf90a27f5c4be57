package school.helpdesk.escalation;

/** Why the consultant cannot help. */
public enum EscalationReason {
    ABSENT,
    /** It takes rights in the journal that only the vendor has. */
    VENDOR_ACCESS,
    JOURNAL_FAULT,
    OUT_OF_KNOWLEDGE,
    OTHER,
    /** The promise was missed by a full working day; the asker declares it, nobody else. */
    LAPSED
}
