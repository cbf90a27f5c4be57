package school.helpdesk.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.onboarding.Session;
import school.helpdesk.onboarding.Training;
import school.helpdesk.onboarding.TrainingDesk;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.people.Topic;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Beside the newcomer, whose training is open: one that both have signed, and one that was held late and awaits its second signature. */
@Order(6)
class DemoTrainings implements Chapter {

    private final PeopleDesk people;
    private final TrainingDesk desk;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final TravelClock clock;
    private final JdbcClient jdbc;

    DemoTrainings(
            PeopleDesk people,
            TrainingDesk desk,
            WorkdayDesk workdays,
            SchoolTime time,
            TravelClock clock,
            JdbcClient jdbc) {
        this.people = people;
        this.desk = desk;
        this.workdays = workdays;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void tell() {
        var consultant = DemoPeople.named(jdbc, "consultant");
        var today = time.today();
        var signed = join("Уварова Ксения Артёмовна|учитель английского языка", "staff13", today.minusDays(30));
        var training = held(signed, 2, consultant);
        desk.acknowledge(training, signed);
        held(join("Чащин Роман Егорович|педагог-организатор", "staff14", today.minusDays(18)), 5, consultant);
        clock.comeBack();
    }

    /** Takes office on that day, or on the working day after it. */
    private PersonId join(String who, String username, LocalDate wanted) {
        var calendar = workdays.calendar();
        var day = calendar.isWorkday(wanted) ? wanted : calendar.nextWorkday(wanted);
        clock.setLocal(day + "T08:30");
        var parts = who.split("\\|");
        var names = parts[0].split(" ");
        return people.add(
                new PersonDetails(names[0], names[1], names[2], parts[1], username + "@school.example", day, true),
                username);
    }

    private UUID held(PersonId person, int workdaysLater, PersonId consultant) {
        var id = jdbc.sql("select id from training where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .single();
        var day = workdays.calendar().term(time.today(), workdaysLater).deadline();
        desk.arrange(id, new Session(day, LocalTime.of(15, 0), LocalTime.of(16, 0), "каб. 214"), consultant);
        clock.setLocal(day + "T16:05");
        desk.tick(id, Training.CHECKLIST, List.<Topic>of(), consultant);
        desk.complete(id, consultant);
        return id;
    }
}
