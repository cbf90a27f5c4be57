package school.helpdesk.visits;

/** Where a visit stands. What leads from one to the next is told by {@link VisitAct}. */
public enum VisitState {
    /** No time suited; the consultant is to find one. */
    WISHED,
    BOOKED,
    CANCELLED,
    CAME,
    MISSED;

    /** Something is still to come. */
    public boolean isAhead() {
        return this == WISHED || this == BOOKED;
    }
}
