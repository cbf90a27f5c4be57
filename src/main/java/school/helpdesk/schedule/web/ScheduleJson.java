package school.helpdesk.schedule.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PersonCard;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.OccurrenceState;
import school.helpdesk.schedule.Slot;
import school.helpdesk.schedule.Timetable;

/**
 * The schedule for the scripts of other sites.
 *
 * @param version in force on the first day asked for, or else the first to take effect after it within the period; null
 *     when there is none
 * @param zone in which dates and offsets are meant
 */
record ScheduleJson(@Nullable Integer version, String zone, List<Item> occurrences) {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    record Item(
            String id,
            LocalDate date,
            String starts,
            String ends,
            String place,
            Means means,
            Audience audience,
            String consultant,
            OccurrenceState state,
            List<Time> slots) {}

    record Time(String starts, int free) {}

    /** @param left the times of the occurrences with the seats that can still be had */
    static ScheduleJson of(
            @Nullable Integer version,
            ZoneId zone,
            Timetable timetable,
            Map<OccurrenceId, List<Slot>> left,
            Map<PersonId, PersonCard> people) {
        return new ScheduleJson(
                version,
                zone.getId(),
                timetable.occurrences().stream()
                        .map(held -> item(held, zone, left.getOrDefault(held.id(), List.of()), people))
                        .toList());
    }

    private static Item item(Occurrence held, ZoneId zone, List<Slot> left, Map<PersonId, PersonCard> people) {
        return new Item(
                held.id().toString(),
                held.date(),
                text(held.starts(), zone),
                text(held.ends(), zone),
                held.place(),
                held.means(),
                held.audience(),
                Objects.requireNonNull(people.get(held.consultant())).fullName(),
                held.state(),
                times(held, zone, left));
    }

    /** A cancelled reception has its times no more. */
    private static List<Time> times(Occurrence held, ZoneId zone, List<Slot> left) {
        if (held.isCancelled()) return List.of();
        return left.stream()
                .map(slot -> new Time(text(slot.starts(), zone), slot.seats()))
                .toList();
    }

    private static String text(Instant instant, ZoneId zone) {
        return WITH_OFFSET.format(instant.atZone(zone));
    }
}
