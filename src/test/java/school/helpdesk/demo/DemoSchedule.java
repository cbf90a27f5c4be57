package school.helpdesk.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.Heading;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceDesk;
import school.helpdesk.schedule.Reception;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.schedule.SigningDesk;
import school.helpdesk.school.SchoolTime;

/** The schedule of the year in force, a new one that waits for the director, and a week in which not all goes by plan. */
@Order(2)
class DemoSchedule implements Chapter {

    private final DraftDesk drafts;
    private final SigningDesk signing;
    private final OccurrenceDesk occurrences;
    private final ScheduleDesk schedule;
    private final SchoolTime time;
    private final TravelClock clock;
    private final JdbcClient jdbc;

    DemoSchedule(
            DraftDesk drafts,
            SigningDesk signing,
            OccurrenceDesk occurrences,
            ScheduleDesk schedule,
            SchoolTime time,
            TravelClock clock,
            JdbcClient jdbc) {
        this.drafts = drafts;
        this.signing = signing;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void tell() {
        var maria = DemoPeople.named(jdbc, "consultant");
        var pyotr = DemoPeople.named(jdbc, "consultant2");
        var director = DemoPeople.named(jdbc, "director");
        var from = DemoPeople.beginningOfSchoolYear(time.today());
        var to = from.plusYears(1).withMonth(5).withDayOfMonth(31);

        clock.setLocal(from.minusDays(7) + "T11:20");
        var first = drafts.begin(new Heading("График оказания помощи на учебный год", from, to), null, maria);
        weekly(first, DayOfWeek.MONDAY, "17:00", "18:30", "каб. 110", Means.IN_PERSON, Audience.PARENTS, pyotr);
        weekly(first, DayOfWeek.TUESDAY, "14:00", "15:30", "каб. 214", Means.IN_PERSON, Audience.EMPLOYEES, maria);
        weekly(first, DayOfWeek.WEDNESDAY, "15:00", "16:00", "доб. 114", Means.PHONE, Audience.EMPLOYEES, maria);
        weekly(first, DayOfWeek.WEDNESDAY, "17:00", "18:00", "каб. 110", Means.IN_PERSON, Audience.PARENTS, pyotr);
        weekly(first, DayOfWeek.THURSDAY, "14:00", "15:30", "каб. 214", Means.IN_PERSON, Audience.BOTH, maria);
        weekly(first, DayOfWeek.FRIDAY, "13:30", "14:30", "каб. 214", Means.IN_PERSON, Audience.EMPLOYEES, maria);
        drafts.add(first, meeting(from.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY)), pyotr), pyotr);
        signing.submit(first, maria);
        clock.setLocal(from.minusDays(5) + "T16:05");
        signing.approve(first, null, director);

        clock.comeBack();
        proposeChange(first, maria, pyotr, to);
        disturbTheWeek(maria, pyotr);
    }

    private void proposeChange(UUID first, PersonId maria, PersonId pyotr, LocalDate to) {
        var from = time.today().plusDays(10);
        if (!from.isBefore(to)) return;
        var next = drafts.begin(
                new Heading("График оказания помощи: вечер четверга для родителей", from, to), first, pyotr);
        weekly(next, DayOfWeek.THURSDAY, "17:30", "18:30", "каб. 110", Means.IN_PERSON, Audience.PARENTS, pyotr);
        drafts.page(next, pyotr).schedule().lines().stream()
                .filter(line -> line.reception().date() != null)
                .forEach(line -> drafts.remove(next, line.id(), pyotr));
        signing.submit(next, pyotr);
    }

    private void disturbTheWeek(PersonId maria, PersonId pyotr) {
        var today = time.today();
        var ahead = schedule.timetable(today.plusDays(1), today.plusDays(21)).occurrences();
        ahead.stream()
                .filter(held -> held.consultant().equals(pyotr))
                .skip(1)
                .findFirst()
                .map(Occurrence::id)
                .ifPresent(id -> occurrences.substitute(id, maria, "Пётр Алексеевич на курсах", pyotr));
        ahead.stream()
                .filter(held -> held.means() == Means.PHONE)
                .findFirst()
                .map(Occurrence::id)
                .ifPresent(id -> occurrences.cancel(id, "Педагогический совет", maria));
    }

    private void weekly(
            UUID draft,
            DayOfWeek day,
            String from,
            String to,
            String place,
            Means means,
            Audience audience,
            PersonId consultant) {
        var line = new Reception(
                Kind.WEEKLY,
                day,
                null,
                LocalTime.parse(from),
                LocalTime.parse(to),
                place,
                means,
                audience,
                consultant,
                15,
                1);
        drafts.add(draft, line, consultant);
    }

    private static Reception meeting(@Nullable LocalDate on, PersonId consultant) {
        return new Reception(
                Kind.PARENT_MEETING,
                null,
                on,
                LocalTime.of(18, 0),
                LocalTime.of(19, 0),
                "актовый зал",
                Means.IN_PERSON,
                Audience.PARENTS,
                consultant,
                null,
                60);
    }
}
