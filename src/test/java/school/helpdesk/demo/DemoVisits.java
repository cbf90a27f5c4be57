package school.helpdesk.demo;

import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Token;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Question;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceDesk;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.visits.Choice;
import school.helpdesk.visits.ChoiceReader;
import school.helpdesk.visits.Consents;
import school.helpdesk.visits.ReceptionDesk;
import school.helpdesk.visits.SignUp;
import school.helpdesk.visits.VisitDesk;

/** Who signed up: some in the days to come, one whose reception was cancelled, one for whom nothing suited, and the last reception. */
@Order(4)
class DemoVisits implements Chapter {

    private final VisitDesk desk;
    private final ChoiceReader reader;
    private final ReceptionDesk receptions;
    private final OccurrenceDesk occurrences;
    private final ScheduleDesk schedule;
    private final SchoolTime time;
    private final TravelClock clock;
    private final JdbcClient jdbc;
    private int caller = 20;

    DemoVisits(
            VisitDesk desk,
            ChoiceReader reader,
            ReceptionDesk receptions,
            OccurrenceDesk occurrences,
            ScheduleDesk schedule,
            SchoolTime time,
            TravelClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.reader = reader;
        this.receptions = receptions;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void tell() {
        var pyotr = DemoPeople.named(jdbc, "consultant2");
        lastReception(pyotr);
        clock.comeBack();
        var parents = reader.next(Audience.PARENTS, 40);
        if (parents.size() > 12) {
            book(
                    "Осокина Вера",
                    Topic.PARENT_ACCESS,
                    "Не приходит письмо для входа",
                    parents.get(0).value());
            book(
                    "Павел, отец ученика 7 «Б»",
                    Topic.PARENT_GRADES,
                    "Как посмотреть средний балл?",
                    parents.get(2).value());
            book(
                    "Жилина Т. С.",
                    Topic.PARENT_HOMEWORK,
                    "Где видно задание на завтра?",
                    parents.get(3).value());
            cancelled(parents.get(parents.size() - 1).held(), pyotr);
        }
        var staff = reader.next(Audience.EMPLOYEES, 10);
        if (!staff.isEmpty()) {
            var teacher = DemoPeople.named(jdbc, "teacher");
            var asked = Question.of(Topic.LESSON_PLANS, "Помогите перенести план на второе полугодие");
            var signUp = new SignUp(teacher, null, "", asked, Token.fresh(), "demo", "");
            Choice.of(staff.get(0).value()).ifPresent(choice -> desk.book(signUp, choice));
        }
        desk.wish(
                guest("Сафонов Игорь", Topic.PARENT_MESSAGES, "Не открываются сообщения классного руководителя"),
                "в субботу утром или в будни после 19:00");
    }

    private void lastReception(PersonId pyotr) {
        var today = time.today();
        var past = schedule.timetable(today.minusDays(10), today.minusDays(1)).occurrences().stream()
                .filter(held ->
                        held.audience() == Audience.PARENTS && held.slots().size() > 2)
                .toList();
        if (past.isEmpty()) return;
        var held = past.get(past.size() - 1);
        clock.set(held.starts().minus(Duration.ofDays(2)));
        book("Громов Денис", Topic.PARENT_ACCESS, "Забыли пароль ребёнка", slot(held, 0));
        book("Лапина Ольга", Topic.PARENT_GRADES, "Пропала оценка за контрольную", slot(held, 1));
        clock.set(held.starts().plus(Duration.ofMinutes(20)));
        receptions.attend(code("Громов Денис"), "Показал, где восстановить пароль: получилось войти.", pyotr);
        receptions.miss(code("Лапина Ольга"), "Не пришёл на приём", pyotr);
    }

    private void cancelled(Occurrence held, PersonId pyotr) {
        var anna = guest("Котова Анна", "kotova@mail.example", Topic.PARENT_OTHER, "Как подключить второго родителя?");
        Choice.of(slot(held, 0)).ifPresent(at -> desk.book(anna, at));
        occurrences.cancel(held.id(), "Совещание у директора", pyotr);
    }

    private void book(String name, Topic topic, String question, String choice) {
        Choice.of(choice).ifPresent(at -> desk.book(guest(name, topic, question), at));
    }

    private SignUp guest(String name, Topic topic, String question) {
        return guest(name, "+7 (900) 000-00-" + ++caller, topic, question);
    }

    private static SignUp guest(String name, String contact, Topic topic, String question) {
        return new SignUp(
                null,
                new Guest(name, contact),
                contact.contains("@") ? contact : contact.replaceAll("[^+\\d]", ""),
                Question.of(topic, question),
                Token.fresh(),
                "demo",
                Consents.TEXT);
    }

    private static String slot(Occurrence held, int which) {
        return new Choice(held.id(), held.slots().get(which).starts()).toString();
    }

    private String code(String name) {
        return jdbc.sql("select code from visit join request on number = request_number where guest_name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
