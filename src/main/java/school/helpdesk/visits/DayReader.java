package school.helpdesk.visits;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.requests.Brief;
import school.helpdesk.requests.Briefs;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

/** Lays out a day of receptions; the number of statements does not grow with the number of visits. */
@Service
@Transactional(readOnly = true)
public class DayReader {

    private final Visits visits;
    private final Openings openings;
    private final SeatBook seats;
    private final ScheduleDesk schedule;
    private final Briefs briefs;
    private final PeopleDesk people;
    private final MeetingBook meetings;
    private final SchoolTime time;

    DayReader(
            Visits visits,
            Openings openings,
            SeatBook seats,
            ScheduleDesk schedule,
            Briefs briefs,
            PeopleDesk people,
            MeetingBook meetings,
            SchoolTime time) {
        this.visits = visits;
        this.openings = openings;
        this.seats = seats;
        this.schedule = schedule;
        this.briefs = briefs;
        this.people = people;
        this.meetings = meetings;
        this.time = time;
    }

    /** A day for those who receive. */
    public DaySheet sheet(LocalDate day) {
        var occurrences = schedule.timetable(day, day).occurrences();
        var left = seats.left(occurrences);
        var there = visits.findByOnDate(day).stream()
                .filter(visit -> visit.state() != VisitState.CANCELLED)
                .sorted(Comparator.comparing(DayReader::hour).thenComparing(Visit::code))
                .toList();
        var noted = meetings.on(day);
        var told = briefs.of(Stream.concat(
                        there.stream().map(Visit::requestNumber),
                        noted.values().stream().map(MeetingBook.Noted::number))
                .toList());
        var held = occurrences.stream()
                .map(occurrence -> new DaySheet.Held(
                        occurrence,
                        rows(there, told, visit -> isKept(visit, occurrence)),
                        left.getOrDefault(occurrence.id(), List.of()).stream()
                                .filter(slot -> slot.seats() > 0)
                                .toList(),
                        noted(noted.get(occurrence.id()), told)))
                .toList();
        var lost = rows(there, told, visit -> occurrences.stream().noneMatch(other -> isKept(visit, other)));
        var named = ChoiceReader.consultants(occurrences);
        told.values().stream().map(Brief::asker).forEach(asker -> {
            if (asker != null) named.add(asker);
        });
        return new DaySheet(day, time.today(), time.now(), held, lost, people.cards(named));
    }

    /** @throws NotFound when no schedule in force holds it */
    public Occurrence occurrence(OccurrenceId id) {
        return openings.find(id).orElseThrow(() -> new NotFound("occurrence " + id));
    }

    /** On which day the visit with these six digits is or was; empty for a wish and when there is none. */
    public Optional<LocalDate> dayOf(String code) {
        return visits.findByCode(code).map(Visit::occurrence).map(OccurrenceId::date);
    }

    private static List<DaySheet.Row> rows(List<Visit> there, Map<Long, Brief> told, Predicate<Visit> wanted) {
        return there.stream()
                .filter(wanted)
                .map(visit -> new DaySheet.Row(visit, requireNonNull(told.get(visit.requestNumber()))))
                .toList();
    }

    /** Whether it stands under this reception; one whose time is lost does not. */
    private static boolean isKept(Visit visit, Occurrence held) {
        return held.id().equals(visit.occurrence()) && News.lost(visit, held).isEmpty();
    }

    private static Instant hour(Visit visit) {
        var seat = visit.seat();
        return seat == null ? visit.madeAt() : seat.starts();
    }

    private static DaySheet.@Nullable Noted noted(MeetingBook.@Nullable Noted meeting, Map<Long, Brief> told) {
        return meeting == null
                ? null
                : new DaySheet.Noted(meeting.people(), requireNonNull(told.get(meeting.number())));
    }
}
