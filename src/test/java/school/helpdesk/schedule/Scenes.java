package school.helpdesk.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.Cast;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;

/** Receptions and schedules that tests begin with. */
final class Scenes {

    static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    static final LocalDate LAST = LocalDate.of(2027, 5, 31);

    private Scenes() {}

    static Heading year() {
        return new Heading("График на учебный год", FIRST, LAST);
    }

    static Reception weekly(DayOfWeek day, String from, String to, PersonId consultant) {
        return reception(Kind.WEEKLY, day, null, from, to, consultant, Audience.PARENTS);
    }

    static Reception once(String date, String from, String to, PersonId consultant) {
        return reception(Kind.ONCE, null, date, from, to, consultant, Audience.PARENTS);
    }

    static Reception meeting(String date, String from, String to, PersonId consultant) {
        return reception(Kind.PARENT_MEETING, null, date, from, to, consultant, Audience.PARENTS);
    }

    static Reception reception(
            Kind kind,
            @Nullable DayOfWeek day,
            @Nullable String date,
            String from,
            String to,
            PersonId consultant,
            Audience audience) {
        return new Reception(
                kind,
                day,
                date == null ? null : LocalDate.parse(date),
                LocalTime.parse(from),
                LocalTime.parse(to),
                "каб. 214",
                Means.IN_PERSON,
                audience,
                consultant,
                15,
                1);
    }

    /** Drafted by the consultant and approved by the director. */
    static UUID approved(DraftDesk drafts, SigningDesk signing, Cast cast, Heading heading, Reception... lines) {
        var id = drafts.begin(heading, null, cast.consultant());
        for (var line : lines) drafts.add(id, line, cast.consultant());
        var faults = signing.submit(id, cast.consultant());
        if (!faults.isEmpty()) throw new AssertionError(faults);
        signing.approve(id, null, cast.director());
        return id;
    }
}
