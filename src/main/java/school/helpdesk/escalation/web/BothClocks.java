package school.helpdesk.escalation.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import school.helpdesk.escalation.SupportHours;

/**
 * The daytime hours of Support as the school's clocks show them.
 *
 * @param nextDay at the school they end on the day after they began
 * @param same both clocks show the same
 */
record BothClocks(LocalTime from, LocalTime to, boolean nextDay, boolean same) {

    static BothClocks of(Instant moment, ZoneId school) {
        var day = moment.atZone(SupportHours.ZONE).toLocalDate();
        var from = day.atTime(SupportHours.OPENS).atZone(SupportHours.ZONE).withZoneSameInstant(school);
        var to = day.atTime(SupportHours.CLOSES).atZone(SupportHours.ZONE).withZoneSameInstant(school);
        return new BothClocks(
                from.toLocalTime(),
                to.toLocalTime(),
                to.toLocalDate().isAfter(from.toLocalDate()),
                from.toLocalTime().equals(SupportHours.OPENS));
    }
}
