package school.helpdesk.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Tenure;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;
import school.helpdesk.workdays.WorkingCalendar;

/** Tells what the approved schedules say. */
@Service
@Transactional(readOnly = true)
public class ScheduleDesk {

    /** How far the next reception is looked for: longer than any school holiday but the summer's. */
    private static final int NEXT_WITHIN_DAYS = 62;

    private static final int DAYS_OF_WEEK = 7;

    private final Schedules schedules;
    private final Notices notices;
    private final WorkdayDesk workdays;
    private final PeopleDesk people;
    private final AppointmentDesk appointments;
    private final Seats seats;
    private final SchoolTime time;

    ScheduleDesk(
            Schedules schedules,
            Notices notices,
            WorkdayDesk workdays,
            PeopleDesk people,
            AppointmentDesk appointments,
            Seats seats,
            SchoolTime time) {
        this.schedules = schedules;
        this.notices = notices;
        this.workdays = workdays;
        this.people = people;
        this.appointments = appointments;
        this.seats = seats;
        this.time = time;
    }

    /** What is held, cancelled and substituted from one day to another, both included. Four statements at most. */
    public Timetable timetable(LocalDate from, LocalDate to) {
        return publication(from, to, from, to).timetable(from, to);
    }

    /** The same as if that version had never been approved: what was held until then. */
    public Timetable timetableWithout(Version version, LocalDate from, LocalDate to) {
        var calendar = workdays.calendar();
        var others = new Versions(schedules.findVersions().stream()
                .filter(other -> !other.id().equals(version.id()))
                .toList());
        return publication(others, from, to, from, to, calendar::isWorkday).timetable(from, to);
    }

    /** The same by a calendar that is known already: a statement less. */
    public Timetable timetable(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return publication(from, to, from, to, calendar::isWorkday).timetable(from, to);
    }

    /** The times of these occurrences with the seats that can still be had. */
    public Map<OccurrenceId, List<Slot>> left(Collection<Occurrence> of) {
        return seats.left(of);
    }

    /** How many people have signed up for an occurrence and are expected. */
    int expected(OccurrenceId id) {
        return seats.taken(id);
    }

    /**
     * From now until the transaction ends nobody else says anything about an occurrence of that day, nor gives away a time
     * of one.
     */
    @Transactional
    public void hold(LocalDate day) {
        notices.lock(day);
    }

    /** All approved schedules, without their lines. */
    public Versions versions() {
        return new Versions(schedules.findVersions());
    }

    /**
     * Who receives at this moment, or else the next one to be held within two months.
     *
     * @param audience who asks; null for everybody
     */
    public Optional<Occurrence> nowOrNext(@Nullable Audience audience) {
        var today = time.today();
        var last = today.plusDays(NEXT_WITHIN_DAYS);
        return nowOrNext(publication(today, last, today, last), audience);
    }

    /**
     * Receptions of the next two months whose consultant is not appointed for their day and audience any more. Somebody
     * has to take or cancel them, for the public pages go on naming who was approved.
     */
    public List<Occurrence> unattended() {
        var today = time.today();
        var ahead = timetable(today, today.plusDays(NEXT_WITHIN_DAYS)).occurrences().stream()
                .filter(held -> !held.isCancelled() && !held.isOver(time.now()))
                .toList();
        var tenures = appointments.tenures(
                ahead.stream().map(Occurrence::consultant).distinct().toList());
        return ahead.stream()
                .filter(held -> !Tenure.cover(tenures, held.consultant(), held.audience(), held.date(), held.date()))
                .toList();
    }

    /**
     * The page of a week, in six statements.
     *
     * @param monday its first day
     * @param audience for whom; null for everybody
     */
    public Board board(LocalDate monday, @Nullable Audience audience) {
        var today = time.today();
        var sunday = monday.plusDays(DAYS_OF_WEEK - 1);
        var calendar = workdays.calendar();
        var publication = publication(monday, sunday, today, today.plusDays(NEXT_WITHIN_DAYS), calendar::isWorkday);
        var week = publication.timetable(monday, sunday);
        var next = nowOrNext(publication, audience);
        var named = Stream.concat(week.occurrences().stream(), next.stream())
                .flatMap(occurrence -> Stream.of(occurrence.consultant(), occurrence.planned()))
                .collect(Collectors.toSet());
        for (var day = monday; !day.isAfter(sunday); day = day.plusDays(1))
            week.fallenOutOn(day).forEach(out -> named.add(out.reception().consultant()));
        return new Board(
                week,
                audience,
                next.orElse(null),
                publication.versions(),
                calendar,
                people.cards(named),
                time.now(),
                today,
                seats.left(week.occurrences()),
                seats.lastDay());
    }

    /** @throws NotFound when no approved schedule has that number */
    public VersionPage version(int number) {
        var schedule = schedules
                .findByNumber(number)
                .orElseThrow(() -> new NotFound("version " + number + " of the schedule"));
        var consultants = schedule.lines().stream()
                .map(line -> line.reception().consultant())
                .collect(Collectors.toSet());
        return VersionPage.of(schedule, people.cards(consultants), versions(), time.today());
    }

    /** How many schedules wait for the director's signature. */
    public long waitingForApproval() {
        return schedules.countByState(ScheduleState.SUBMITTED);
    }

    /** How many schedules of this author the director gave back. */
    public long returnedTo(PersonId author) {
        return schedules.countByStateAndAuthor(ScheduleState.RETURNED, author);
    }

    Publication publication(LocalDate from, LocalDate to, LocalDate orFrom, LocalDate orTo) {
        return publication(from, to, orFrom, orTo, workdays.calendar()::isWorkday);
    }

    private Publication publication(
            LocalDate from, LocalDate to, LocalDate orFrom, LocalDate orTo, Predicate<LocalDate> workday) {
        return publication(versions(), from, to, orFrom, orTo, workday);
    }

    private Publication publication(
            Versions versions,
            LocalDate from,
            LocalDate to,
            LocalDate orFrom,
            LocalDate orTo,
            Predicate<LocalDate> workday) {
        var needed = Stream.concat(versions.during(from, to), versions.during(orFrom, orTo))
                .map(Version::id)
                .distinct()
                .toList();
        var said = notices.during(from.isBefore(orFrom) ? from : orFrom, to.isAfter(orTo) ? to : orTo);
        return new Publication(
                versions, lines(needed), said.cancellations(), said.substitutions(), workday, time.zone());
    }

    private Map<UUID, List<Line>> lines(List<UUID> of) {
        if (of.isEmpty()) return Map.of();
        return schedules.findWithLines(of).stream().collect(Collectors.toMap(Schedule::id, Schedule::lines));
    }

    private Optional<Occurrence> nowOrNext(Publication publication, @Nullable Audience audience) {
        var now = time.now();
        var today = time.today();
        for (int ahead = 0; ahead <= NEXT_WITHIN_DAYS; ahead++) {
            var day = today.plusDays(ahead);
            var first = publication.timetable(day, day).occurrences().stream()
                    .filter(occurrence -> !occurrence.isCancelled() && !occurrence.isOver(now))
                    .filter(occurrence ->
                            audience == null || occurrence.audience().covers(audience))
                    .findFirst();
            if (first.isPresent()) return first;
        }
        return Optional.empty();
    }
}
