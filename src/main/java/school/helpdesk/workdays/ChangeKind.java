package school.helpdesk.workdays;

/** What the school makes of a day against the calendar of the state. */
public enum ChangeKind {
    WORKING(DayKind.OWN_WORKDAY),
    DAY_OFF(DayKind.OWN_DAY_OFF);

    private final DayKind dayKind;

    ChangeKind(DayKind dayKind) {
        this.dayKind = dayKind;
    }

    DayKind dayKind() {
        return dayKind;
    }

    boolean isWorkday() {
        return dayKind.isWorkday();
    }
}
