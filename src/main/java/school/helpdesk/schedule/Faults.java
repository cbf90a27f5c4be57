package school.helpdesk.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Tenure;

/** Finds everything that is wrong with a schedule. Pure: the same schedule, appointments and calendar, the same faults. */
final class Faults {

    private final Heading heading;
    private final List<Line> lines;
    private final Collection<Tenure> tenures;
    private final Predicate<LocalDate> workday;
    private final Set<DayOfWeek> heldWeekdays = EnumSet.noneOf(DayOfWeek.class);
    private final List<Fault> found = new ArrayList<>();

    private Faults(Heading heading, List<Line> lines, Collection<Tenure> tenures, Predicate<LocalDate> workday) {
        this.heading = heading;
        this.lines = lines;
        this.tenures = tenures;
        this.workday = workday;
        for (var day = heading.effectiveFrom();
                heading.includes(day) && heldWeekdays.size() < DayOfWeek.values().length;
                day = day.plusDays(1)) if (workday.test(day)) heldWeekdays.add(day.getDayOfWeek());
    }

    /**
     * @param lines in the order in which their faults shall be named
     * @param tenures of all consultants of the lines
     */
    static List<Fault> of(
            Heading heading,
            List<Line> lines,
            Collection<Tenure> tenures,
            Predicate<LocalDate> workday,
            LocalDate today) {
        var faults = new Faults(heading, lines, tenures, workday);
        if (heading.effectiveTo().isBefore(today)) faults.found.add(Fault.of(Fault.Kind.EXPIRED));
        if (lines.isEmpty()) faults.found.add(Fault.of(Fault.Kind.NO_LINES));
        lines.forEach(faults::look);
        return List.copyOf(faults.found);
    }

    /** What is wrong with a line whatever the schedule around it. */
    static Set<Fault.Kind> in(Reception said) {
        var kinds = EnumSet.noneOf(Fault.Kind.class);
        if (said.day() == null) kinds.add(Fault.Kind.NO_DAY);
        if (!said.from().isBefore(said.to())) kinds.add(Fault.Kind.HOURS);
        if (said.place().isBlank()) kinds.add(Fault.Kind.NO_PLACE);
        if (said.kind() == Kind.PARENT_MEETING) {
            if (said.audience() == Audience.EMPLOYEES) kinds.add(Fault.Kind.MEETING_WITHOUT_PARENTS);
        } else if (said.slotMinutes() == null) {
            kinds.add(Fault.Kind.NO_SLOT);
        } else if (said.from().isBefore(said.to())
                && Duration.between(said.from(), said.to()).toMinutes() < said.slotMinutes()) {
            kinds.add(Fault.Kind.SLOT_TOO_LONG);
        }
        return kinds;
    }

    private void look(Line line) {
        var said = line.reception();
        in(said).forEach(kind -> found.add(Fault.of(line, kind)));
        var date = said.date();
        if (date != null && !heading.includes(date)) found.add(Fault.of(line, Fault.Kind.OUTSIDE_PERIOD));
        var weekday = said.weekday();
        if (weekday != null && !heldWeekdays.contains(weekday)) found.add(Fault.of(line, Fault.Kind.NEVER_HELD));
        lookAtAppointment(line);
        for (var other : lines) if (other != line) lookAtBoth(line, other);
    }

    private void lookAtAppointment(Line line) {
        var said = line.reception();
        if (covered(said, said.audience())) return;
        var whole = covered(said, Audience.EMPLOYEES) || covered(said, Audience.PARENTS);
        var known = tenures.stream()
                .filter(tenure -> tenure.person().equals(said.consultant()))
                .filter(tenure -> !tenure.from().isAfter(heading.effectiveTo()))
                .anyMatch(tenure -> tenure.to() == null || !tenure.to().isBefore(heading.effectiveFrom()));
        found.add(Fault.of(
                line,
                whole
                        ? Fault.Kind.NOT_APPOINTED_FOR_AUDIENCE
                        : known ? Fault.Kind.NOT_APPOINTED_ALL_THE_TIME : Fault.Kind.NOT_APPOINTED));
    }

    private boolean covered(Reception said, Audience audience) {
        return Tenure.cover(tenures, said.consultant(), audience, heading.effectiveFrom(), heading.effectiveTo());
    }

    private void lookAtBoth(Line line, Line other) {
        var one = line.reception();
        var two = other.reception();
        if (!one.crossesHoursOf(two) || !meet(one, two)) return;
        if (one.consultant().equals(two.consultant()))
            found.add(Fault.between(line, Fault.Kind.CONSULTANT_BUSY, other));
        else if (sameRoom(one, two)) found.add(Fault.between(line, Fault.Kind.ROOM_TAKEN, other));
    }

    /** Whether there is a day on which both are held. */
    private boolean meet(Reception one, Reception two) {
        if (one.date() == null && two.date() == null)
            return one.weekday() == two.weekday() && one.weekday() != null && heldWeekdays.contains(one.weekday());
        if (one.date() != null && two.date() != null) return one.date().equals(two.date());
        var once = one.date() == null ? two : one;
        var weekly = one.date() == null ? one : two;
        var date = once.date();
        return date != null && weekly.isOn(date) && heading.includes(date) && workday.test(date);
    }

    private static boolean sameRoom(Reception one, Reception two) {
        return one.means() == Means.IN_PERSON
                && two.means() == Means.IN_PERSON
                && room(one).equals(room(two));
    }

    private static String room(Reception said) {
        return said.place().replaceAll("[\\s\\h.,]+", "").toLowerCase(Locale.ROOT);
    }
}
