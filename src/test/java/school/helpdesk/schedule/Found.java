package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Tenure;

/** Every fault is written as the number of its line, counted from one, and its kind; 0 is the schedule as a whole. */
final class Found {

    static final Heading YEAR = Scenes.year();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final PersonId ONE = PersonId.fresh();
    static final PersonId TWO = PersonId.fresh();
    static final List<Tenure> BOTH_ALWAYS = List.of(always(ONE, Audience.BOTH), always(TWO, Audience.BOTH));

    private Found() {}

    static List<String> faults(Reception... said) {
        return faults(YEAR, BOTH_ALWAYS, said);
    }

    static List<String> faults(Heading heading, List<Tenure> tenures, Reception... said) {
        var lines = lines(said);
        var numbers = IntStream.range(0, lines.size())
                .boxed()
                .collect(Collectors.toMap(i -> lines.get(i).id(), i -> i + 1));
        return Faults.of(heading, lines, tenures, Found::workday, TODAY).stream()
                .map(fault -> (fault.line() == null ? 0 : numbers.get(fault.line())) + " " + fault.kind())
                .toList();
    }

    static List<Line> lines(Reception... said) {
        return Arrays.stream(said).map(Papers::line).toList();
    }

    static boolean workday(LocalDate day) {
        return day.getDayOfWeek().compareTo(FRIDAY) <= 0 && !day.equals(LocalDate.of(2026, 11, 4));
    }

    static Tenure always(PersonId person, Audience audience) {
        return new Tenure(person, audience, LocalDate.of(2024, 9, 1), null);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Reception at(String room, DayOfWeek day, String from, String to, PersonId who) {
        return new Reception(
                Kind.WEEKLY,
                day,
                null,
                LocalTime.parse(from),
                LocalTime.parse(to),
                room,
                Means.IN_PERSON,
                Audience.PARENTS,
                who,
                15,
                1);
    }

    static Reception said(
            Kind kind, @Nullable DayOfWeek day, String place, Means means, PersonId who, @Nullable Integer slot) {
        return new Reception(
                kind,
                day,
                null,
                LocalTime.of(14, 0),
                LocalTime.of(15, 0),
                place,
                means,
                Audience.PARENTS,
                who,
                slot,
                1);
    }
}
