package school.helpdesk.school;

import java.time.DayOfWeek;

/** How many days of the week the school works; the last ones are its weekly days off. */
public enum Week {
    FIVE_DAYS,
    SIX_DAYS;

    public boolean isDayOff(DayOfWeek day) {
        return day == DayOfWeek.SUNDAY || (this == FIVE_DAYS && day == DayOfWeek.SATURDAY);
    }
}
