package school.helpdesk.workdays;

/** What a day is, and by that why it counts or does not. */
public enum DayKind {
    WORKDAY(true),
    /** A Saturday that the Government made a working day in return for another day off. */
    WORKING_SATURDAY(true),
    /** The school decided that it works on this day. */
    OWN_WORKDAY(true),
    WEEKEND(false),
    HOLIDAY(false),
    /** A weekly day off that fell on a holiday, or was given away, and was moved here. */
    MOVED_DAY_OFF(false),
    /** The school decided that it is closed on this day. */
    OWN_DAY_OFF(false);

    private final boolean workday;

    DayKind(boolean workday) {
        this.workday = workday;
    }

    public boolean isWorkday() {
        return workday;
    }
}
