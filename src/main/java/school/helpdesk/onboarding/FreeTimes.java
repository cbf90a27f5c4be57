package school.helpdesk.onboarding;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.Term;
import school.helpdesk.workdays.WorkdayDesk;
import school.helpdesk.workdays.WorkingCalendar;

/** Finds times for a session between the consultant's own receptions and other trainings. */
@Service
@Transactional(readOnly = true)
public class FreeTimes {

    /** @param from the beginnings of whole hours that are free, in order; never none */
    public record FreeDay(LocalDate date, List<LocalTime> from) {}

    /** @param term by which the newcomer is to be trained */
    public record Free(Term term, List<FreeDay> days) {}

    private record Busy(LocalDate date, LocalTime from, LocalTime to) {

        static Busy of(Occurrence held) {
            return new Busy(held.date(), held.from(), held.to());
        }

        static Busy of(Session held) {
            return new Busy(held.on(), held.from(), held.to());
        }

        boolean crosses(Busy other) {
            return date.equals(other.date) && from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration NOTICE = Duration.ofMinutes(30);
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 16;

    private final Trainings trainings;
    private final ScheduleDesk schedule;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    FreeTimes(Trainings trainings, ScheduleDesk schedule, WorkdayDesk workdays, SchoolTime time) {
        this.trainings = trainings;
        this.schedule = schedule;
        this.workdays = workdays;
        this.time = time;
    }

    /** The free hours of the working days left in the term; of the next three ones when it is over. */
    public Free of(Training training, PersonId me) {
        var calendar = workdays.calendar();
        var tookOfficeOn = training.tookOfficeOn();
        var first = tookOfficeOn.isAfter(time.today()) ? tookOfficeOn : time.today();
        var term = new Terms(calendar).term(tookOfficeOn);
        var last = term.isMissedOn(first) ? calendar.term(first, Training.DAYS).deadline() : term.deadline();
        var mine = Stream.concat(
                        receptions(first, last, me, calendar).map(Busy::of),
                        sessions(training, first, last, me).map(Busy::of))
                .toList();
        var days = first.datesUntil(last.plusDays(1))
                .filter(calendar::isWorkday)
                .map(day -> new FreeDay(day, free(day, mine)))
                .filter(day -> !day.from().isEmpty())
                .toList();
        return new Free(term, days);
    }

    /** The first reception that somebody holds at that time. */
    Optional<Occurrence> overlapped(Session session, PersonId trainer, WorkingCalendar calendar) {
        var wanted = Busy.of(session);
        return receptions(session.on(), session.on(), trainer, calendar)
                .filter(held -> Busy.of(held).crosses(wanted))
                .findFirst();
    }

    /** The first session with another newcomer that somebody is to hold at that time. */
    Optional<Session> clashing(Training training, Session session, PersonId trainer) {
        var wanted = Busy.of(session);
        return sessions(training, session.on(), session.on(), trainer)
                .filter(held -> Busy.of(held).crosses(wanted))
                .findFirst();
    }

    private List<LocalTime> free(LocalDate day, List<Busy> mine) {
        var earliest = time.now().plus(NOTICE);
        return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .filter(from -> !time.instant(day, from).isBefore(earliest))
                .filter(from -> mine.stream().noneMatch(new Busy(day, from, from.plus(LONG))::crosses))
                .toList();
    }

    private Stream<Occurrence> receptions(LocalDate from, LocalDate to, PersonId of, WorkingCalendar calendar) {
        return schedule.timetable(from, to, calendar).occurrences().stream()
                .filter(held -> !held.isCancelled() && held.consultant().equals(of));
    }

    private Stream<Session> sessions(Training but, LocalDate from, LocalDate to, PersonId of) {
        return trainings.findToBeHeld(of.value(), from, to).stream()
                .filter(other -> !other.id().equals(but.id()))
                .flatMap(other -> Stream.ofNullable(other.session()));
    }
}
