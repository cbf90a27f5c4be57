package school.helpdesk.onboarding;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Order;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;

/** What the people of these tests do about trainings. */
public class Staffroom {

    public static final String[] ALL_ITEMS = {
        "done",
        "ACCESS",
        "done",
        "TIMETABLE",
        "done",
        "GRADES",
        "done",
        "ATTENDANCE",
        "done",
        "LESSON_PLANS",
        "done",
        "LESSONS"
    };

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 9, 1);

    final Cast cast;
    final JdbcClient jdbc;
    private final PeopleDesk people;
    private final AppointmentDesk appointments;
    private final TrainingDesk desk;
    private final MockMvcTester mvc;

    Staffroom(
            Cast cast,
            JdbcClient jdbc,
            PeopleDesk people,
            AppointmentDesk appointments,
            TrainingDesk desk,
            MockMvcTester mvc) {
        this.cast = cast;
        this.jdbc = jdbc;
        this.people = people;
        this.appointments = appointments;
        this.desk = desk;
        this.mvc = mvc;
    }

    /** Another consultant of employees. */
    PersonId colleague() {
        var colleague = cast.extra("colleague");
        if (!appointments.isConsultant(colleague, LONG_AGO))
            appointments.appoint(
                    new Order(colleague, "13-ОД", LONG_AGO, LONG_AGO, null, Audience.EMPLOYEES), cast.director());
        return colleague;
    }

    static PersonDetails details(String day, boolean newcomer) {
        return new PersonDetails("Снегирёва", "Дарья", "Романовна", "Учитель", "", LocalDate.parse(day), newcomer);
    }

    /** Gets an account on this day of the tests, and so a training. */
    public PersonId joins(String username, String day) {
        return people.add(details(day, true), username);
    }

    void records(PersonId person, PersonDetails details) {
        people.change(person, details, cast.director());
    }

    /** The latest training. */
    public UUID trainingOf(PersonId person) {
        return jdbc.sql("select id from training where person_id = ? order by opened_at desc, state desc limit 1")
                .param(person.value())
                .query(UUID.class)
                .single();
    }

    public void arranges(UUID training, String date) {
        var session = new Session(LocalDate.parse(date), LocalTime.of(9, 0), LocalTime.of(10, 0), "каб. 214");
        desk.arrange(training, session, cast.consultant());
    }

    public void holds(UUID training) {
        desk.tick(training, Training.CHECKLIST, List.of(), cast.consultant());
        desk.complete(training, onTheFirstMorning(training), cast.consultant());
    }

    /** Before school on the day of taking office. */
    private Session onTheFirstMorning(UUID training) {
        var day = jdbc.sql("select took_office_on from training where id = ?")
                .param(training)
                .query(LocalDate.class)
                .single();
        return new Session(day, LocalTime.of(7, 30), LocalTime.of(8, 15), "каб. 214");
    }

    MvcTestResult get(PersonId who, String address) {
        return mvc.get().uri(address).with(cast.as(who)).exchange();
    }

    /** With ordinary blanks. */
    String text(PersonId who, String address) {
        return new String(get(who, address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    /** @param fields names and values in turn */
    MvcTestResult post(PersonId who, String address, String... fields) {
        var post = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
        return post.with(cast.as(who)).with(csrf()).exchange();
    }

    String history(UUID training) {
        return jdbc.sql("select string_agg(act, ' ' order by id) from training_move where training_id = ?")
                .param(training)
                .query(String.class)
                .single();
    }

    String reminders(UUID training) {
        return jdbc.sql(
                        "select coalesce(string_agg(kind, ' ' order by made_at), '') from training_reminder where training_id = ?")
                .param(training)
                .query(String.class)
                .single();
    }

    String state(UUID training) {
        return jdbc.sql("select state from training where id = ?")
                .param(training)
                .query(String.class)
                .single();
    }

    LocalDate heldTo(UUID training) {
        return jdbc.sql("select held_to from training where id = ?")
                .param(training)
                .query(LocalDate.class)
                .single();
    }

    int trainings(PersonId person) {
        return jdbc.sql("select count(*) from training where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }
}
