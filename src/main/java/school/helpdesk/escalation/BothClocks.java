package school.helpdesk.escalation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The daytime hours of Support as the school's clocks show them.
 *
 * @param nextDay at the school they end on the day after they began
 * @param same both clocks show the same
 */
public record BothClocks(LocalTime from, LocalTime to, boolean nextDay, boolean same) {

    /** On the day of that moment: where clocks are changed, the hours move with them. */
    public static BothClocks of(Instant moment, ZoneId school) {
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
