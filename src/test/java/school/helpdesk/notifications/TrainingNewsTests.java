package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.onboarding.Reminders;
import school.helpdesk.onboarding.Session;
import school.helpdesk.onboarding.Training;
import school.helpdesk.onboarding.TrainingDesk;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;

/** Who hears what of a training: who is to give it, who is to get it, and the director when neither happened. */
@PageTest
class TrainingNewsTests {

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelClock clock;

    @Autowired
    PeopleDesk people;

    @Autowired
    TrainingDesk desk;

    @Autowired
    TrainingReader trainings;

    @Autowired
    Reminders reminders;

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
        assertThat(ears().notices()).containsExactly("daria SESSION_ARRANGED");
        assertThat(ears().letter().words()).contains("четверг, 26 ноября 2026, 09:00", "каб. 214");
    }

    @Test
    void asksTheNewcomerToSign() {
        desk.tick(training(), Training.CHECKLIST, List.of(), cast.consultant());
        ears().forget();
        desk.complete(training(), cast.consultant());
        desk.complete(training(), cast.consultant());
        assertThat(ears().notices()).containsExactly("daria TRAINING_HELD");
        ears().forget();
        desk.acknowledge(training(), newcomer);
        assertThat(ears().notices()).isEmpty();
    }

    private PersonId joins() {
        return people.add(
                new PersonDetails(
                        "Снегирёва",
                        "Дарья",
                        "Романовна",
                        "Учитель",
                        "daria@school.example",
                        LocalDate.of(2026, 11, 24),
                        true),
                "daria");
    }

    private UUID training() {
        return trainings.latest(newcomer).orElseThrow().id();
    }

    private Ears ears() {
        return requireNonNull(heard);
    }
}
