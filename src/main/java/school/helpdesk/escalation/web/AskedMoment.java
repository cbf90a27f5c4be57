package school.helpdesk.escalation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.school.SchoolTime;

/**
 * The moment somebody wants to know about; without any, now.
 *
 * @param at as scripts ask
 * @param date with the time, as people ask, both on the school's clocks
 */
record AskedMoment(
        @WithinReach @Nullable Instant at,
        @WithinReach @Nullable LocalDate date,
        @Nullable LocalTime time) {

    boolean isNow() {
        return at == null && date == null && time == null;
    }

    Instant moment(SchoolTime school) {
        if (at != null) return at;
        if (isNow()) return school.now();
        return school.instant(
                Objects.requireNonNullElseGet(date, school::today),
                Objects.requireNonNullElse(time, LocalTime.MIDNIGHT));
    }

    /** The same with the fields filled in, so that a person can change them. */
    AskedMoment filled(SchoolTime school) {
        var shown = school.at(moment(school));
        return new AskedMoment(null, shown.toLocalDate(), shown.toLocalTime());
    }
}
