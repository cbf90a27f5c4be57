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
import school.helpdesk.workdays.WorkdayDesk;

/** Finds times for a session between the consultant's own receptions. */
@Service
@Transactional(readOnly = true)
public class FreeTimes {

    /** @param from the beginnings of whole hours that are free, in order; never none */
    public record FreeDay(LocalDate date, List<LocalTime> from) {}

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration NOTICE = Duration.ofMinutes(30);
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 16;

    private final ScheduleDesk schedule;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    FreeTimes(ScheduleDesk schedule, WorkdayDesk workdays, SchoolTime time) {
        this.schedule = schedule;
        this.workdays = workdays;
        this.time = time;
    }

    /** The free hours of the working days left in the term; of the next three ones when it is over. */
    public List<FreeDay> of(LocalDate tookOfficeOn, PersonId me) {
        var calendar = workdays.calendar();
        var first = tookOfficeOn.isAfter(time.today()) ? tookOfficeOn : time.today();
        var deadline = new Terms(calendar).deadline(tookOfficeOn);
        var last =
                deadline.isBefore(first) ? calendar.term(first, Training.DAYS).deadline() : deadline;
        var mine = receptions(first, last, me);
        return first.datesUntil(last.plusDays(1))
                .filter(calendar::isWorkday)
                .map(day -> new FreeDay(day, free(day, mine)))
                .filter(day -> !day.from().isEmpty())
                .toList();
    }

    /** The first reception I hold at that time. */
    public Optional<Occurrence> overlapped(Session session, PersonId me) {
        return receptions(session.on(), session.on(), me).stream()
                .filter(held -> crosses(held, session.from(), session.to()))
                .findFirst();
    }

    private List<LocalTime> free(LocalDate day, List<Occurrence> mine) {
        var earliest = time.now().plus(NOTICE);
        return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .filter(from -> !time.instant(day, from).isBefore(earliest))
                .filter(from -> on(day, mine).noneMatch(held -> crosses(held, from, from.plus(LONG))))
                .toList();
    }

    private static Stream<Occurrence> on(LocalDate day, List<Occurrence> mine) {
        return mine.stream().filter(held -> held.date().equals(day));
    }

    private List<Occurrence> receptions(LocalDate from, LocalDate to, PersonId me) {
        return schedule.timetable(from, to).occurrences().stream()
                .filter(held -> !held.isCancelled() && held.consultant().equals(me))
                .toList();
    }

    private static boolean crosses(Occurrence held, LocalTime from, LocalTime to) {
        return held.from().isBefore(to) && from.isBefore(held.to());
    }
}
