package school.helpdesk.site;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How far a moment lies from now, in the roundest unit that still tells something; days are those of the calendar. */
record Distance(String key, long amount) {

    static Distance between(ZonedDateTime now, ZonedDateTime then) {
        var apart = Duration.between(now, then);
        var way = apart.isNegative() ? "ago." : "ahead.";
        var away = apart.abs();
        var days = Math.abs(ChronoUnit.DAYS.between(now.toLocalDate(), then.toLocalDate()));
        if (away.toMinutes() < 1) return new Distance(apart.isNegative() ? "just-now" : "now", 0);
        if (away.toHours() < 1) return new Distance(way + "minutes", away.toMinutes());
        if (away.toHours() < 6 || days == 0) return new Distance(way + "hours", away.toHours());
        if (days == 1) return new Distance(apart.isNegative() ? "yesterday" : "tomorrow", 0);
        if (days < 31) return new Distance(way + "days", days);
        if (days < 365) return new Distance(way + "months", days / 30);
        return new Distance(way + "years", days / 365);
    }

    /** Whether the amount is a part of what is said. */
    boolean counted() {
        return amount > 0;
    }
}
