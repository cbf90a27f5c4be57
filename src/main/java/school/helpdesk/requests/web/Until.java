package school.helpdesk.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import school.helpdesk.school.SchoolTime;

/**
 * A promised time in the school's zone, ready to be put into words: midnight is the end of the day before.
 *
 * @param time null for the end of the day
 * @param key of the words that say it
 */
record Until(LocalDate day, @Nullable LocalTime time, String key) {

    static @Nullable Until of(@Nullable Instant until, SchoolTime school) {
        if (until == null) return null;
        var end = school.at(until);
        var whole = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = whole ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        var key = "requests.until." + nearness(day, school.today()) + (whole ? ".end" : "");
        return new Until(day, whole ? null : end.toLocalTime(), key);
    }

    /** Of the weekday in the form it takes after «до». */
    public String weekdayKey() {
        return "requests.of." + day.getDayOfWeek();
    }

    private static String nearness(LocalDate day, LocalDate today) {
        if (day.equals(today)) return "today";
        return day.equals(today.plusDays(1)) ? "tomorrow" : "day";
    }
}
