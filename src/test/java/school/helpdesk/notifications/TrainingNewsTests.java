package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.onboarding.Reminders;
import school.helpdesk.onboarding.Session;
import school.helpdesk.onboarding.Training;
import school.helpdesk.onboarding.TrainingDesk;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.EnrolmentDesk;
import school.helpdesk.people.ListedPerson;
import school.helpdesk.people.Order;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;

/** Who hears what of a training: who is to give it, who is to get it, and the director when neither happened. */
@PageTest
class TrainingNewsTests {

    private static final LocalDate TOOK_OFFICE = LocalDate.of(2026, 11, 24);

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelClock clock;

    @Autowired
    PeopleDesk people;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    TrainingDesk desk;

    @Autowired
    TrainingReader trainings;

    @Autowired
    Reminders reminders;

    @Autowired
    EnrolmentDesk enrolment;

    @Autowired
    SqlCount sql;

    private @Nullable Ears heard;
    private PersonId newcomer = PersonId.fresh();

    @BeforeEach
    void begin() {
        heard = Ears.of(cast, jdbc);
        newcomer = joins();
    }

    @Test
    void welcomesTheNewcomerAndTellsWhoHelpsEmployees() {
        assertThat(ears().notices()).containsExactly("consultant TRAINING_OPENED", "daria TRAINING_YOURS");
        assertThat(ears().paths())
                .containsExactly("consultant /trainings/" + training(), "daria /trainings/" + training());
        assertThat(ears().letters())
                .containsExactly(
                        "consultant@school.example: Новый сотрудник ждёт обучения: Снегирёва\u00a0Д.\u00a0Р.",
                        "daria@school.example: Ваше обучение работе с журналом");
        assertThat(ears().allWords()).contains("не позже 27 ноября 2026");
    }

    @Test
    void remindsOnceOnTheSecondDayAndOnTheLast() {
        ears().forget();
        clock.setLocal("2026-11-26T07:00");
        reminders.remind();
        reminders.remind();
        assertThat(ears().notices()).containsExactly("consultant TRAINING_SECOND_DAY");
        ears().forget();
        clock.setLocal("2026-11-27T07:00");
        reminders.remind();
        assertThat(ears().notices()).containsExactly("consultant TRAINING_LAST_DAY");
    }

    @Test
    void tellsTheDirectorWhatWasMissed() {
        ears().forget();
        clock.setLocal("2026-11-28T07:00");
        reminders.remind();
        assertThat(ears().notices()).containsExactly("director TRAINING_MISSED");
    }

    @Test
    void tellsTheNewcomerWhenAndWhere() {
        ears().forget();
        var session = new Session(LocalDate.of(2026, 11, 26), LocalTime.of(9, 0), LocalTime.of(10, 0), "каб. 214");
        desk.arrange(training(), session, cast.consultant());
        desk.arrange(training(), session, cast.consultant());
        desk.arrange(training(), session, colleague());
        assertThat(ears().notices()).containsExactly("daria SESSION_ARRANGED");
        assertThat(ears().letter().words()).contains("четверг, 26 ноября 2026, 09:00", "каб. 214");
    }

    @Test
    void tellsTheNewcomerAndWhoArrangedItThatATimeFellOut() {
        var session = new Session(TOOK_OFFICE.plusDays(1), LocalTime.of(9, 0), LocalTime.of(10, 0), "каб. 214");
        desk.arrange(training(), session, cast.consultant());
        ears().forget();
        moves(TOOK_OFFICE.plusDays(1));
        assertThat(ears().notices()).isEmpty();
        moves(TOOK_OFFICE.plusDays(2));
        assertThat(ears().notices()).containsExactly("consultant SESSION_FALLEN_OUT", "daria SESSION_DROPPED");
        assertThat(ears().paths())
                .containsExactly("consultant /trainings/" + training(), "daria /trainings/" + training());
        assertThat(ears().allWords()).contains("среда, 25 ноября 2026, 09:00", "каб. 214");
    }

    @Test
    void tellsTheNewcomerThatNoTrainingIsNeeded() {
        ears().forget();
        desk.waive(training(), "Работала у нас раньше", cast.director());
        desk.waive(training(), "Работала у нас раньше", cast.director());
        assertThat(ears().notices()).containsExactly("daria TRAINING_WAIVED");
        assertThat(ears().letter().words()).contains("проходить его вам не нужно");
    }

    @Test
    void tellsWhoIsNoNewcomerAnyMoreButNobodyWhoHasLeft() {
        ears().forget();
        var known = people.page(newcomer).details();
        people.change(
                newcomer,
                new PersonDetails(
                        known.familyName(),
                        known.givenName(),
                        known.patronymic(),
                        known.position(),
                        known.email(),
                        TOOK_OFFICE,
                        false),
                cast.admin());
        assertThat(ears().notices()).containsExactly("daria TRAINING_WAIVED");
        ears().forget();
        var other = people.add(newcomers(0, 1).get(0).details(), "new0");
        ears().forget();
        people.close(other, cast.admin());
        assertThat(ears().notices()).isEmpty();
    }

    private PersonId colleague() {
        var colleague = cast.extra("colleague");
        var day = LocalDate.of(2024, 9, 1);
        appointments.appoint(new Order(colleague, "13-ОД", day, day, null, Audience.EMPLOYEES), cast.director());
        return colleague;
    }

    private void moves(LocalDate day) {
        var known = people.page(newcomer).details();
        people.change(
                newcomer,
                new PersonDetails(
                        known.familyName(),
                        known.givenName(),
                        known.patronymic(),
                        known.position(),
                        known.email(),
                        day,
                        true),
                cast.admin());
    }

    @Test
    void asksTheNewcomerToSign() {
        desk.tick(training(), Training.CHECKLIST, List.of(), cast.consultant());
        ears().forget();
        var took = new Session(TOOK_OFFICE, LocalTime.of(9, 0), LocalTime.of(9, 45), "каб. 214");
        desk.complete(training(), took, cast.consultant());
        desk.complete(training(), took, cast.consultant());
        assertThat(ears().notices()).containsExactly("daria TRAINING_HELD");
        ears().forget();
        desk.acknowledge(training(), newcomer);
        assertThat(ears().notices()).isEmpty();
    }

    @Test
    void tellsAConsultantOnceOfAWholeListAndOfItsSoonestTerm() {
        ears().forget();
        var list = new ArrayList<>(List.of(listed("later", "Новиков", TOOK_OFFICE.plusDays(1))));
        list.addAll(newcomers(1, 12));
        take(list);
        assertThat(ears().notices()).hasSize(13).contains("consultant TRAININGS_OPENED", "later TRAINING_YOURS");
        assertThat(ears().paths())
                .contains("consultant /trainings")
                .anyMatch(path -> path.startsWith("new11 /trainings/"));
        assertThat(ears().letters())
                .hasSize(13)
                .contains(
                        "consultant@school.example: Новые сотрудники ждут обучения: 12",
                        "new11@school.example: Ваше обучение работе с журналом");
        assertThat(ears().allWords()).contains("Ближайший срок обучения — 27 ноября 2026", "не позже 30 ноября 2026");
    }

    @Test
    void namesTheOnlyNewcomerOfAList() {
        ears().forget();
        take(newcomers(0, 1));
        assertThat(ears().notices()).containsExactly("consultant TRAINING_OPENED", "new0 TRAINING_YOURS");
        assertThat(ears().letters())
                .contains("consultant@school.example: Новый сотрудник ждёт обучения: Новиков0\u00a0И.");
    }

    @Test
    void tellsAConsultantWhoIsNewThemselvesOfTheOthersOnly() {
        var list = new ArrayList<>(newcomers(0, 1));
        list.add(listed("consultant", people.page(cast.consultant()).details().familyName(), TOOK_OFFICE));
        ears().forget();
        take(list);
        assertThat(ears().notices())
                .containsExactly("consultant TRAINING_OPENED", "consultant TRAINING_YOURS", "new0 TRAINING_YOURS");
        assertThat(ears().allWords()).contains("Новиков0");
    }

    @Test
    void remindsOnceOfAllWhoseDayItIs() {
        take(newcomers(0, 2));
        ears().forget();
        for (var day : List.of("2026-11-26", "2026-11-27", "2026-11-28")) {
            clock.setLocal(day + "T07:00");
            reminders.remind();
            reminders.remind();
        }
        assertThat(ears().notices())
                .containsExactly(
                        "consultant TRAININGS_LAST_DAY",
                        "consultant TRAININGS_SECOND_DAY",
                        "director TRAININGS_MISSED");
        assertThat(ears().paths()).containsOnly("consultant /trainings", "director /trainings");
        assertThat(ears().letters())
                .containsExactly(
                        "consultant@school.example: Второй день без обучения, сотрудников: 3",
                        "consultant@school.example: Последний день для обучения, сотрудников: 3",
                        "director@school.example: Обучение не проведено в срок, сотрудников: 3");
    }

    @Test
    void asksTheDatabaseAsOftenForManyNewcomersAsForFew() {
        var few = statements(newcomers(0, 5));
        assertThat(statements(newcomers(5, 55))).hasSameSizeAs(few);
        clock.setLocal("2026-11-26T07:00");
        var all = sql.of(reminders::remind);
        jdbc.sql(
                        "update training set state = 'NOT_NEEDED', waiver = 'LEFT', held_to = '2026-11-27', settled_on = '2026-11-26' where person_id <> ?")
                .param(newcomer.value())
                .update();
        clock.setLocal("2026-11-27T07:00");
        assertThat(sql.of(reminders::remind)).isEqualTo(all);
    }

    /** Without those that number the rows of history: they belong to the rows, which are written together. */
    private List<String> statements(List<ListedPerson> list) {
        var seal = enrolment.judge(list).seal();
        return sql.statements(() -> enrolment.take(list, seal, cast.director())).stream()
                .filter(statement -> !statement.startsWith("select nextval"))
                .toList();
    }

    private void take(List<ListedPerson> list) {
        enrolment.take(list, enrolment.judge(list).seal(), cast.director());
    }

    private static List<ListedPerson> newcomers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> listed("new" + number, "Новиков" + number, TOOK_OFFICE))
                .toList();
    }

    private static ListedPerson listed(String username, String familyName, LocalDate day) {
        var email = username + "@school.example";
        return new ListedPerson(2, username, new PersonDetails(familyName, "Иван", "", "", email, day, true), true);
    }

    private PersonId joins() {
        return people.add(
                new PersonDetails(
                        "Снегирёва", "Дарья", "Романовна", "Учитель", "daria@school.example", TOOK_OFFICE, true),
                "daria");
    }

    private UUID training() {
        return trainings.latest(newcomer).orElseThrow().id();
    }

    private Ears ears() {
        return requireNonNull(heard);
    }
}
