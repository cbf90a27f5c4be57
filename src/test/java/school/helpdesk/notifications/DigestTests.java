package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Schedulers;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Intake;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;

/** Who wants one letter a day gets one, in the morning, about all that is still new. */
@PageTest
class DigestTests {

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelClock clock;

    @Autowired
    SqlCount sql;

    @Autowired
    RequestDesk desk;

    @Autowired
    IntakeDesk intakes;

    @Autowired
    NoticeDesk notices;

    @Autowired
    PeopleDesk people;

    @Autowired
    Digest digest;

    @Autowired
    RecurringTask<Void> writeLettersOfTheDay;

    @Autowired
    Schedulers schedulers;

    @Autowired
    TransactionTemplate transaction;

    private @Nullable Ears heard;

    @BeforeEach
    void begin() {
        heard = Ears.of(cast, jdbc);
        notices.wish(LetterWish.DAILY, cast.teacher());
        notices.wish(LetterWish.NEVER, cast.consultant());
    }

    @Test
    void comesInTheMorningAfterAndNotEarlier() {
        answered("Не ставится отметка");
        for (var early : new String[] {"2026-11-24T23:59", "2026-11-25T06:59"}) {
            clock.setLocal(early);
            digest.write();
            assertThat(ears().letters()).as(early).isEmpty();
        }
        clock.setLocal("2026-11-25T07:00");
        digest.write();
        assertThat(ears().letters()).containsExactly("teacher@school.example: Новое на портале помощи: 1");
        assertThat(ears().letter().path()).isEqualTo("/notices");
        assertThat(ears().letter().answering()).isEqualTo("IN_THE_PORTAL");
    }

    /** What came in the night comes in the morning; what comes in the morning waits for the next. */
    @Test
    void comesOnceADay() {
        clock.setLocal("2026-11-25T03:00");
        answered("Ночной вопрос");
        clock.setLocal("2026-11-25T07:00");
        digest.write();
        assertThat(ears().letters()).hasSize(1);
        clock.setLocal("2026-11-25T08:00");
        answered("Утренний вопрос");
        clock.setLocal("2026-11-25T23:00");
        digest.write();
        assertThat(ears().letters()).hasSize(1);
        clock.setLocal("2026-11-26T12:00");
        digest.write();
        assertThat(ears().letters()).hasSize(2);
    }

    @Test
    void tellsOfEachSubjectInOnePlaceWithItsLink() {
        taken("Не ставится отметка");
        desk.clarify(1, cast.consultant(), new Saying("За какое число?", null));
        answered("Темы съехали");
        desk.close(1, cast.consultant(), "Разобрались на приёме");
        clock.setLocal("2026-11-25T07:00");
        digest.write();
        assertThat(ears().letter().words()).isEqualTo("""
                        Здравствуйте, Ирина Павловна!

                        Вот что нового на портале.

                        Вопрос к вам по обращению № 1: Не ставится отметка
                        Обращение № 1 закрыто: Не ставится отметка
                        http://localhost:8080/requests/1

                        Ответ на обращение № 2: Темы съехали
                        http://localhost:8080/requests/2""");
    }

    @Test
    void saysNothingOfWhatWasReadMeanwhile() {
        answered("Не ставится отметка");
        answered("Темы съехали");
        notices.open(notices.page(cast.teacher(), 0).get(0).id(), cast.teacher());
        clock.setLocal("2026-11-25T07:00");
        digest.write();
        assertThat(ears().letter().words()).contains("№ 1").doesNotContain("№ 2");
    }

    @Test
    void doesNotComeToWhoWantsNoneAnyMore() {
        answered("Не ставится отметка");
        notices.wish(LetterWish.NEVER, cast.teacher());
        clock.setLocal("2026-11-25T07:00");
        digest.write();
        assertThat(ears().letters()).isEmpty();
    }

    @Test
    void stillComesToWhoWantsLettersAtOnceFromNowOn() {
        answered("Не ставится отметка");
        notices.wish(LetterWish.AT_ONCE, cast.teacher());
        clock.setLocal("2026-11-25T07:00");
        digest.write();
        assertThat(ears().letters()).hasSize(1);
    }

    @Test
    void doesNotComeToWhoHasLeft() {
        answered("Не ставится отметка");
        people.close(cast.teacher(), cast.admin());
        clock.setLocal("2026-11-25T07:00");
        digest.write();
        assertThat(ears().letters()).isEmpty();
    }

    @Test
    void comesOnceWithTwoSchedulersAndAfterARestart() throws Exception {
        notices.wish(LetterWish.DAILY, cast.teacher2());
        answered("Не ставится отметка");
        jdbc.sql("""
                        insert into notice (person_id, kind, arguments, path, made_at, letter_on)
                        select ?, kind, arguments, path, made_at, letter_on from notice where letter_on is not null""").param(cast.teacher2().value()).update();
        clock.setLocal("2026-11-25T07:10");
        schedulers.runTwiceAndAfterARestart(writeLettersOfTheDay);
        assertThat(ears().letters())
                .containsExactlyInAnyOrder(
                        "teacher2@school.example: Новое на портале помощи: 1",
                        "teacher@school.example: Новое на портале помощи: 1");
    }

    @Test
    void comesOnceWhenManyWriteAtOnce() throws Exception {
        for (int i = 0; i < 5; i++) answered("Вопрос " + i);
        clock.setLocal("2026-11-25T07:10");
        AtOnce.refusals(digest::write, digest::write, digest::write);
        assertThat(ears().letters()).containsExactly("teacher@school.example: Новое на портале помощи: 5");
    }

    @Test
    void marksNothingWhenItIsNotWritten() {
        answered("Не ставится отметка");
        clock.setLocal("2026-11-25T07:10");
        transaction.executeWithoutResult(failing -> {
            digest.write();
            failing.setRollbackOnly();
        });
        assertThat(ears().letters()).isEmpty();
        digest.write();
        assertThat(ears().letters()).hasSize(1);
    }

    @Test
    void keepsWithinALetterHoweverMuchHappened() {
        answered("Не ставится отметка");
        jdbc.sql("""
                        insert into notice (person_id, kind, arguments, path, made_at, letter_on)
                        select person_id, kind, array['t:' || n, 't:' || repeat('Ы', 150)], '/requests/' || n, made_at, letter_on
                        from notice, generate_series(1000, 1499) n where letter_on is not null""").update();
        clock.setLocal("2026-11-25T07:10");
        var statements = sql.of(digest::write);
        assertThat(ears().letters()).containsExactly("teacher@school.example: Новое на портале помощи: 501");
        assertThat(ears().letter().words()).contains("И ещё: 4").hasSizeLessThan(4000);
        assertThat(statements).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEPT", "SENT", "WAITING"})
    void losesTheWordsAboutAnErasedGuestAndNoOthers(String fate) {
        toldOfAGuestBetweenTwoOthers();
        jdbc.sql("update letter set fate = :fate, settled_at = case when :fate <> 'WAITING' then written_at end")
                .param("fate", fate)
                .update();
        assertThat(ears().letter().words()).contains("Не открываются оценки Светланы");
        intakes.erase(2);
        assertThat(ears().letter().fate()).isEqualTo(fate);
        assertThat(ears().letter().words()).isEqualTo("""
                        Здравствуйте, Мария Павловна!

                        Вот что нового на портале.

                        Новое обращение № 1: Не ставится отметка
                        http://localhost:8080/requests/1

                        Новое обращение № 3: Темы съехали
                        http://localhost:8080/requests/3""");
        assertThat(ears().allWords()).doesNotContain("Светланы", "№ 2");
        intakes.erase(2);
        assertThat(ears().letter().words()).contains("№ 1", "№ 3");
    }

    @RepeatedTest(3)
    void saysNothingOfAGuestWhoIsErasedJustThen() throws Exception {
        openedByAGuest();
        clock.setLocal("2026-11-25T07:00");
        assertThat(AtOnce.refusals(digest::write, () -> intakes.erase(1))).containsOnlyNulls();
        assertThat(ears().allWords()).doesNotContain("Светланы");
    }

    /** Blank lines part its paragraphs. */
    @Test
    void doesNotBreakAtABlankLineInWhatItTells() {
        answered("Не ставится отметка");
        jdbc.sql("update notice set arguments[2] = E't:Не ставится\n\nотметка'").update();
        clock.setLocal("2026-11-25T07:00");
        digest.write();
        assertThat(ears().letter().words()).contains("Не ставится\nотметка\nhttp");
    }

    private void toldOfAGuestBetweenTwoOthers() {
        notices.wish(LetterWish.DAILY, cast.consultant());
        desk.ask(cast.teacher(), question("Не ставится отметка"), UUID.randomUUID());
        openedByAGuest();
        desk.ask(cast.teacher(), question("Темы съехали"), UUID.randomUUID());
        clock.setLocal("2026-11-25T07:00");
        digest.write();
    }

    private void openedByAGuest() {
        notices.wish(LetterWish.DAILY, cast.consultant());
        notices.wish(LetterWish.NEVER, cast.consultant2());
        var question = Question.of(Topic.PARENT_GRADES, "Не открываются оценки Светланы");
        var guest = new Guest("Осокина Вера", "osokina@mail.example");
        intakes.open(
                new Intake(null, guest, question, Channel.IN_PERSON, null, UUID.randomUUID()),
                intakes.promise(Audience.PARENTS));
    }

    private void answered(String subject) {
        desk.answer(taken(subject), cast.consultant(), new Saying("Откройте период.", null));
        clock.forward(Duration.ofMinutes(1));
    }

    private long taken(String subject) {
        var number = desk.ask(cast.teacher(), question(subject), UUID.randomUUID());
        desk.take(number, cast.consultant());
        return number;
    }

    private static Question question(String subject) {
        return new Question(Topic.GRADES, subject, "", "", "", "Ошибка " + UUID.randomUUID(), "");
    }

    private Ears ears() {
        return requireNonNull(heard);
    }
}
