package school.helpdesk.onboarding;

import java.time.LocalDate;
import school.helpdesk.workdays.Term;
import school.helpdesk.workdays.WorkingCalendar;

/**
 * The terms of trainings by one calendar. A later day of taking office never ends earlier, so that a day decides for
 * all: who took office on it or before is late.
 */
public record Terms(WorkingCalendar calendar) {

    private static final int SECOND = 2;

    /** @param tookOfficeOn from 2000 to 2100 */
    public Term term(LocalDate tookOfficeOn) {
        return calendar.term(tookOfficeOn, Training.DAYS);
    }

    /** The last day of the term. */
    public LocalDate deadline(LocalDate tookOfficeOn) {
        return term(tookOfficeOn).deadline();
    }

    /** The latest day of taking office whose term ends on that date or before. */
    public LocalDate dueBy(LocalDate date) {
        return within(Training.DAYS, date);
    }

    /** The latest day of taking office whose second working day is that date or before. */
    LocalDate secondBy(LocalDate date) {
        return within(SECOND, date);
    }

    private LocalDate within(int days, LocalDate date) {
        var day = date;
        while (calendar.term(day, days).deadline().isAfter(date)) day = day.minusDays(1);
        return day;
    }
}
