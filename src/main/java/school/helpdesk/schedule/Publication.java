package school.helpdesk.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * All that decides what is held when, read at one moment.
 *
 * @param lines of every version that is in force in the periods it was read for
 * @param cancellations and the latest substitutions, for the same periods
 * @param workday the working calendar
 */
record Publication(
        Versions versions,
        Map<UUID, List<Line>> lines,
        Map<OccurrenceId, Cancellation> cancellations,
        Map<OccurrenceId, Substitution> substitutions,
        Predicate<LocalDate> workday,
        ZoneId zone) {

    Timetable timetable(LocalDate from, LocalDate to) {
        return new Timetable(this, from, to);
    }
}
