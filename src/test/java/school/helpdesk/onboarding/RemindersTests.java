package school.helpdesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.helpdesk.onboarding.Staffroom.details;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Schedulers;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;

@PageTest
@RecordApplicationEvents
class RemindersTests {

    @Autowired
    Staffroom room;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    Reminders reminders;

    @Autowired
    RecurringTask<Void> remindOfTrainings;

    @Autowired
    Schedulers schedulers;

    @Autowired
    ApplicationEvents heard;

    /** Took office on Tuesday, 24 November: second day on Thursday, last on Friday, missed from Saturday. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-25T23:59, OPENED",
        "2026-11-26T06:59, OPENED",
        "2026-11-26T07:00, OPENED SECOND_DAY",
        "2026-11-27T06:59, OPENED",
        "2026-11-27T07:00, OPENED LAST_DAY",
        "2026-11-27T23:59, OPENED LAST_DAY",
        "2026-11-28T06:59, OPENED",
        "2026-11-28T07:00, OPENED MISSED",
        "2026-12-20T12:00, OPENED MISSED"
    })
    void remindsOfWhatTheDayCallsFor(String now, String said) {
        var training = room.trainingOf(room.joins("daria", "2026-11-24"));
        clock.setLocal(now);
        reminders.remind();
        assertThat(room.reminders(training)).isEqualTo(said);
    }

    @Test
    void remindsOfEachThingOnceHoweverOftenItRuns() {
        var training = room.trainingOf(room.joins("daria", "2026-11-24"));
        for (int hour = 0; hour < 24 * 10; hour++) {
            reminders.remind();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(room.reminders(training)).isEqualTo("OPENED SECOND_DAY LAST_DAY MISSED");
        assertThat(heard.stream(TrainingReminded.class).map(TrainingReminded::kind))
                .containsExactly(
                        ReminderKind.OPENED, ReminderKind.SECOND_DAY, ReminderKind.LAST_DAY, ReminderKind.MISSED);
    }

    @Test
    void saysNothingOfWhatIsSettled() {
        var held = room.trainingOf(room.joins("daria", "2026-11-24"));
        room.holds(held);
        var left = room.joins("roman", "2026-11-24");
        room.records(left, details("2026-11-24", false));
        clock.setLocal("2026-12-10T10:00");
        assertThat(reminders.remind()).isEmpty();
    }

    @Test
    void saysNothingTwiceWhenTheDayMoves() {
        var newcomer = room.joins("daria", "2026-11-24");
        clock.setLocal("2026-11-26T08:00");
        assertThat(reminders.remind()).hasSize(1);
        room.records(newcomer, details("2026-11-25", true));
        clock.setLocal("2026-11-27T08:00");
        assertThat(reminders.remind()).isEmpty();
        clock.setLocal("2026-11-30T08:00");
        assertThat(reminders.remind()).extracting(TrainingReminded::kind).containsExactly(ReminderKind.LAST_DAY);
    }

    @Test
    void remindsOnceWhenManyRunAtOnce() throws Exception {
        var trainings = IntStream.range(0, 20)
                .mapToObj(number -> room.trainingOf(room.joins("new" + number, "2026-11-24")))
                .toList();
        clock.setLocal("2026-11-27T07:00");
        var said = AtOnce.<List<TrainingReminded>>both(
                reminders::remind, reminders::remind, reminders::remind, reminders::remind);
        assertThat(said.stream().flatMap(List::stream).map(TrainingReminded::training))
                .containsExactlyInAnyOrderElementsOf(trainings);
    }

    @Test
    void remindsOnceWithTwoSchedulersOnOneDatabase() throws Exception {
        var training = room.trainingOf(room.joins("daria", "2026-11-24"));
        clock.setLocal("2026-11-27T07:00");
        schedulers.runTwiceAndAfterARestart(remindOfTrainings);
        assertThat(room.reminders(training)).isEqualTo("OPENED LAST_DAY");
    }

    @Test
    void cannotBeKeptTwiceNorForgotten() {
        var training = room.trainingOf(room.joins("daria", "2026-11-24"));
        refuses("insert into training_reminder (training_id, kind, made_at) values (?, 'OPENED', now())", training);
        refuses("delete from training_reminder where training_id = ?", training);
        refuses("update training_reminder set kind = 'MISSED' where training_id = ?", training);
    }

    @Test
    void showsTheConsultantWhatIsDueAndTheDirectorWhatWasMissed() {
        var training = room.trainingOf(room.joins("daria", "2026-11-24"));
        assertThat(home(cast.consultant()))
                .contains("Снегирёва Д. Р.: обучить до 27 ноября 2026", "/trainings/" + training);
        assertThat(home(cast.director())).doesNotContain("Снегирёва");
        at("2026-11-26T07:00");
        assertThat(home(cast.consultant())).contains("второй рабочий день уже наступил");
        at("2026-11-27T07:00");
        assertThat(home(cast.consultant())).contains("сегодня последний день обучения (27 ноября 2026)");
        assertThat(home(cast.director())).doesNotContain("Снегирёва");
        clock.setLocal("2026-11-28T06:59");
        reminders.remind();
        assertThat(home(cast.director())).doesNotContain("Снегирёва");
        at("2026-11-28T07:00");
        assertThat(home(cast.director())).contains("срок обучения прошёл 27 ноября 2026", "/trainings/" + training);
        assertThat(home(cast.consultant())).contains("срок обучения прошёл 27 ноября 2026");
        assertThat(home(cast.teacher())).doesNotContain("Снегирёва");
        room.holds(training);
        assertThat(home(cast.consultant())).doesNotContain("Снегирёва");
        assertThat(home(cast.director())).doesNotContain("Снегирёва");
    }

    @Test
    void showsTheDirectorNothingThatIsMissedNoMore() {
        var newcomer = room.joins("daria", "2026-11-24");
        at("2026-11-30T07:00");
        room.records(newcomer, details("2026-11-30", true));
        assertThat(home(cast.director())).doesNotContain("Снегирёва");
    }

    private void at(String now) {
        clock.setLocal(now);
        reminders.remind();
    }

    private String home(PersonId who) {
        return new String(room.get(who, "/").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    private void refuses(String statement, UUID training) {
        assertThatThrownBy(() -> room.jdbc.sql(statement).param(training).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
