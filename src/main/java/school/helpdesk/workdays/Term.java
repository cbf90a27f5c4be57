package school.helpdesk.workdays;

import java.time.LocalDate;
import java.util.List;

/**
 * A number of working days, counted.
 *
 * @param from the day of the event
 * @param countFrom whether the day of the event itself could count
 * @param deadline the last day of the term, which lasts until 24:00 school time
 * @param provisional the days from the event to the deadline touch a year without official data: the Government may
 *     still move the deadline
 * @param skipped what lies in between and does not count, in order
 */
public record Term(
        LocalDate from, int days, CountFrom countFrom, LocalDate deadline, boolean provisional, List<Skipped> skipped) {

    public Term {
        skipped = List.copyOf(skipped);
    }

    /** From 00:00 of the day after its last day. */
    public boolean isMissedOn(LocalDate today) {
        return today.isAfter(deadline);
    }
}
