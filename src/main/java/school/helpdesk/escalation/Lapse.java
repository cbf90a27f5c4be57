package school.helpdesk.escalation;

import java.time.Instant;
import java.time.LocalDate;
import school.helpdesk.requests.promise.Promise;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkingCalendar;

/**
 * When a promise is missed by a full working day, the asker may turn to Support without waiting for a consultant's word:
 * one working day has begun after the promise and has ended.
 */
public final class Lapse {

    private Lapse() {}

    /** Promises up to this instant have lapsed today: the first instant of the latest working day that is over. */
    public static Instant before(WorkingCalendar calendar, SchoolTime time) {
        return time.endOf(latestWorkday(calendar, time.today()).minusDays(1));
    }

    /** The first instant at which the asker may declare it. */
    public static Instant of(Promise promise, WorkingCalendar calendar, SchoolTime time) {
        var lastPromised = time.dayOf(promise.until().minusMillis(1));
        return time.endOf(calendar.nextWorkday(lastPromised));
    }

    private static LocalDate latestWorkday(WorkingCalendar calendar, LocalDate today) {
        var day = today.minusDays(1);
        while (!calendar.isWorkday(day)) day = day.minusDays(1);
        return day;
    }
}
