package school.helpdesk.schedule.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.helpdesk.schedule.Board;
import school.helpdesk.schedule.FallenOut;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.Version;
import school.helpdesk.workdays.Day;

/**
 * A week of the public page.
 *
 * @param version in force on its first day, or the first one in it; null when there is none
 * @param coming the one that takes effect after this week, when nothing is in force in it
 * @param previous null when nothing was ever in force before
 */
record WeekView(
        Week week,
        List<DayView> days,
        @Nullable Version version,
        @Nullable Version coming,
        @Nullable Week previous,
        @Nullable Week next,
        boolean current) {

    /** A day with what it holds. */
    record DayView(
            LocalDate date, Day calendar, List<Occurrence> occurrences, List<FallenOut> fallenOut, boolean today) {

        public boolean isEmpty() {
            return occurrences.isEmpty() && fallenOut.isEmpty();
        }
    }

    static WeekView of(Board board) {
        var week = new Week(board.week().from());
        var now = Week.of(board.today());
        var version = firstInForce(board, week);
        return new WeekView(
                week,
                week.monday()
                        .datesUntil(week.next().monday())
                        .map(date -> day(board, date))
                        .filter(day -> !day.isEmpty() || isOrdinary(day))
                        .toList(),
                version.orElse(null),
                version.isPresent()
                        ? null
                        : board.versions().after(week.sunday()).orElse(null),
                leadsBack(board, week, now) ? week.previous() : null,
                leadsOn(board, week, now) ? week.next() : null,
                week.equals(now));
    }

    private static DayView day(Board board, LocalDate date) {
        return new DayView(
                date, board.calendar().day(date), board.on(date), board.fallenOutOn(date), date.equals(board.today()));
    }

    /** Days off at the end of a week are left out when nothing is on; any other day is said to have no reception. */
    private static boolean isOrdinary(DayView day) {
        return day.calendar().isWorkday()
                || day.today()
                || day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Optional<Version> firstInForce(Board board, Week week) {
        return week.monday()
                .datesUntil(week.next().monday())
                .flatMap(date -> board.versions().on(date).stream())
                .findFirst();
    }

    private static boolean leadsBack(Board board, Week week, Week now) {
        return week.monday().isAfter(now.monday())
                || board.versions().all().stream()
                        .anyMatch(version -> version.heading().effectiveFrom().isBefore(week.monday()));
    }

    private static boolean leadsOn(Board board, Week week, Week now) {
        return week.monday().isBefore(now.monday())
                || board.versions().all().stream()
                        .anyMatch(version -> version.heading().effectiveTo().isAfter(week.sunday()));
    }
}
