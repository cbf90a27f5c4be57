package school.helpdesk.schedule;

import static java.time.DayOfWeek.MONDAY;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.Instant;
import java.util.UUID;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.PersonCard;

/** Schedules that never saw a database, and the people who sign them. */
final class Papers {

    static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    static final PersonCard AUTHOR = new PersonCard(PersonId.fresh(), "Соболева", "Мария", "Павловна", "Учитель");
    static final PersonCard DIRECTOR = new PersonCard(PersonId.fresh(), "Громова", "Елена", "Павловна", "Директор");

    private Papers() {}

    static Schedule empty(Heading heading) {
        return new Schedule(heading, null, made());
    }

    static Signature made() {
        return new Signature(AUTHOR.id(), NOW);
    }

    static Line line(Reception reception) {
        return line(UUID.randomUUID(), reception);
    }

    static Line line(UUID series, Reception reception) {
        return new Line(empty(year()), series, reception);
    }

    /** With one line, brought into that state by the acts that lead there. */
    static Schedule in(ScheduleState state) {
        var schedule = empty(year());
        schedule.add(weekly(MONDAY, "14:00", "15:00", AUTHOR.id()), made());
        if (state != ScheduleState.DRAFT) schedule.submit(AUTHOR, NOW);
        if (state == ScheduleState.RETURNED) schedule.giveBack(new Signature(DIRECTOR.id(), NOW), "Мало");
        if (state == ScheduleState.APPROVED) schedule.approve(DIRECTOR, NOW, 1);
        return schedule;
    }
}
