package school.helpdesk.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

/** Finds times that can be signed up for, and says why one cannot. */
@Component
class Openings {

    private final ScheduleDesk schedule;
    private final SeatBook seats;
    private final VisitSettings settings;
    private final SchoolTime time;

    Openings(ScheduleDesk schedule, SeatBook seats, VisitSettings settings, SchoolTime time) {
        this.schedule = schedule;
        this.seats = seats;
        this.settings = settings;
        this.time = time;
    }

    /** Occurrences of these people that are ahead and have times, held and in order. */
    List<Occurrence> ahead(Audience audience) {
        var now = time.now();
        return schedule.timetable(time.today(), seats.lastDay()).occurrences().stream()
                .filter(held -> held.audience().covers(audience) && !held.isCancelled() && !held.isOver(now))
                .toList();
    }

    /** The next free times of these people, in order. */
    Stream<Opening> next(Audience audience) {
        return of(ahead(audience));
    }

    /** The free times of these occurrences. */
    Stream<Opening> of(List<Occurrence> occurrences) {
        var left = seats.left(occurrences);
        return occurrences.stream()
                .flatMap(held -> left.getOrDefault(held.id(), List.of()).stream()
                        .filter(slot -> slot.seats() > 0)
                        .map(slot -> new Opening(held, slot.starts())));
    }

    /**
     * The time somebody of this audience points at, when it can be given to them.
     *
     * @throws RuleBroken saying why it cannot
     */
    Opening require(Choice choice, Audience audience) {
        var day = choice.day(time);
        var held = find(choice, day, audience);
        requireFor(held, audience);
        if (!isTimeOf(held, choice.starts())) throw new RuleBroken("visits.rule.no-slot");
        if (!choice.starts().isAfter(time.now())) throw new RuleBroken("visits.rule.past");
        if (choice.starts().isBefore(seats.earliest()))
            throw new RuleBroken("visits.rule.notice", settings.notice().toHours());
        if (held.date().isAfter(seats.lastDay())) throw new RuleBroken("visits.rule.far", settings.horizonDays());
        return new Opening(held, choice.starts());
    }

    /** @throws RuleBroken saying why people of this audience cannot come to it any more */
    void requireAhead(OccurrenceId id, Audience audience) {
        var held = occurrence(id);
        requireFor(held, audience);
        if (held.isOver(time.now())) throw new RuleBroken("visits.rule.past");
        if (held.date().isAfter(seats.lastDay())) throw new RuleBroken("visits.rule.far", settings.horizonDays());
    }

    private static void requireFor(Occurrence held, Audience audience) {
        if (held.isCancelled()) throw new RuleBroken("visits.rule.cancelled", held.reason());
        if (!held.audience().covers(audience)) throw new RuleBroken("visits.rule.audience." + held.audience());
    }

    /** @throws RuleBroken when no schedule in force holds it */
    Occurrence occurrence(OccurrenceId id) {
        return find(id).orElseThrow(() -> new RuleBroken("visits.rule.no-occurrence"));
    }

    /** As the schedules in force have it, be it cancelled or not. */
    Optional<Occurrence> find(OccurrenceId id) {
        return schedule.timetable(id.date(), id.date()).find(id);
    }

    private Occurrence find(Choice choice, LocalDate day, Audience audience) {
        if (choice.occurrence() != null) return occurrence(choice.occurrence());
        return schedule.timetable(day, day).occurrences().stream()
                .filter(held -> held.audience().covers(audience) && isTimeOf(held, choice.starts()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("visits.rule.no-occurrence"));
    }

    private static boolean isTimeOf(Occurrence held, Instant starts) {
        return held.slots().stream().anyMatch(slot -> slot.starts().equals(starts));
    }
}
