package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
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
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Order;
import school.helpdesk.people.OrderBook;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Intake;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.requests.MergeDesk;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;
import school.helpdesk.requests.SilentClosing;

/** Who hears what of a request. The consultant helps everybody, consultant2 helps parents. */
@PageTest
class RequestNewsTests {

    private static final String SUBJECT = "Обращение № 1: Не ставится отметка";

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelClock clock;

    @Autowired
    RequestDesk desk;

    @Autowired
    IntakeDesk intakes;

    @Autowired
    MergeDesk merging;

    @Autowired
    SilentClosing silence;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    OrderBook orders;

    private @Nullable Ears heard;
    private PersonId teacher = PersonId.fresh();
    private PersonId consultant = PersonId.fresh();

    @BeforeEach
    void begin() {
        heard = Ears.of(cast, jdbc);
        teacher = cast.teacher();
        consultant = cast.consultant();
    }

    @Test
    void tellsConsultantsWhoseAudienceItIsThatSomebodyAsked() {
        desk.ask(teacher, question(Topic.GRADES), UUID.randomUUID());
        assertThat(ears().notices()).containsExactly("consultant REQUEST_ASKED");
        assertThat(ears().letters()).containsExactly("consultant@school.example: " + SUBJECT);
        assertThat(ears().letter().words())
                .startsWith("Здравствуйте, Мария Павловна!\n\n")
                .contains("№ 1");
        assertThat(ears().letter().path()).isEqualTo("/requests/1");
        assertThat(ears().letter().answering()).isEqualTo("IN_THE_PORTAL");
    }

    @Test
    void tellsAllWhoHelpParentsThatAGuestAsked() {
        open(null, Channel.IN_PERSON, null);
        assertThat(ears().notices()).containsExactly("consultant REQUEST_ASKED", "consultant2 REQUEST_ASKED");
    }

    @Test
    void tellsAConsultantNothingOfTheirOwnRequest() {
        desk.ask(consultant, question(Topic.GRADES), UUID.randomUUID());
        assertThat(ears().notices()).isEmpty();
        assertThat(ears().letters()).isEmpty();
    }

    @Test
    void tellsNobodyOfAContactThatAConsultantWroteDown() {
        var intake = new Intake(teacher, null, question(Topic.GRADES), Channel.PHONE, consultant, UUID.randomUUID());
        intakes.log(intake, "", consultant);
        assertThat(ears().notices()).isEmpty();
    }

    @Test
    void tellsWhoCalledWhatWasWrittenDownAsTheAnswer() {
        var intake = new Intake(teacher, null, question(Topic.GRADES), Channel.PHONE, consultant, UUID.randomUUID());
        intakes.log(intake, "Показала по телефону", consultant);
        assertThat(ears().notices()).containsExactly("teacher REQUEST_ANSWERED");
        assertThat(ears().letter().quoted()).isEqualTo("Показала по телефону");
    }

    @Test
    void confirmsWhatCameByLetter() {
        open(teacher, Channel.EMAIL, teacher);
        assertThat(ears().notices()).containsExactly("consultant REQUEST_ASKED", "teacher REQUEST_RECEIVED");
        jdbc.sql("delete from letter where address like 'consultant%'").update();
        assertThat(ears().letters()).containsExactly("teacher@school.example: " + SUBJECT);
        assertThat(ears().letter().words()).contains("№ 1", "не позже: 26 ноября 2026.");
        assertThat(ears().letter().answering()).isEqualTo("BY_LETTER");
        assertThat(ears().letter().seconds()).isZero();
    }

    @Test
    void confirmsALetterThatAConsultantMadeARequest() {
        open(teacher, Channel.EMAIL, consultant);
        assertThat(ears().notices()).containsExactly("teacher REQUEST_RECEIVED");
    }

    @Test
    void tellsTheAskerTheAnswerOnceItCannotBeTakenBackAnyMore() {
        taken();
        desk.answer(1, consultant, say("Откройте период."));
        assertThat(ears().notices()).containsExactly("teacher REQUEST_ANSWERED");
        assertThat(ears().letters()).containsExactly("teacher@school.example: " + SUBJECT);
        assertThat(ears().letter().quoted()).isEqualTo("Откройте период.");
        assertThat(ears().letter().answering()).isEqualTo("BY_LETTER");
        assertThat(ears().letter().seconds()).isEqualTo(60);
    }

    @Test
    void tellsOnceWhatIsSentTwice() {
        taken();
        var answer = new Saying("Откройте период.", null, UUID.randomUUID());
        desk.answer(1, consultant, answer);
        desk.answer(1, consultant, answer);
        assertThat(ears().notices()).hasSize(1);
        assertThat(ears().letters()).hasSize(1);
    }

    @Test
    void passesAQuestionOnToTheAsker() {
        taken();
        desk.clarify(1, consultant, say("За какое число?"));
        assertThat(ears().notices()).containsExactly("teacher CLARIFICATION_ASKED");
        assertThat(ears().letter().quoted()).isEqualTo("За какое число?");
        assertThat(ears().letter().answering()).isEqualTo("BY_LETTER");
    }

    @Test
    void tellsNobodyOfANote() {
        taken();
        desk.note(1, consultant, say("Странный случай"));
        assertThat(ears().notices()).isEmpty();
        desk.answer(1, consultant, say("Откройте период."));
        desk.reopen(1, teacher, say("Не помогло"));
        desk.note(1, consultant, say("Совсем странный"));
        desk.close(1, consultant, "Разобрались на приёме");
        assertThat(ears().allWords()).contains("Откройте период.").doesNotContain("странный", "Странный");
    }

    @Test
    void tellsWhoeverHasItThatTheAskerWrote() {
        taken();
        desk.reply(1, teacher, say("Ещё и вчера"));
        assertThat(ears().notices()).containsExactly("consultant REQUEST_REPLIED");
        assertThat(ears().letter().quoted()).isEqualTo("Ещё и вчера");
    }

    @Test
    void tellsAllOfTheAudienceWhileNobodyHasIt() {
        desk.ask(teacher, question(Topic.GRADES), UUID.randomUUID());
        var other = appointed("other", Audience.EMPLOYEES);
        ears().forget();
        desk.reply(1, teacher, say("Ещё и вчера"));
        assertThat(ears().notices()).containsExactly("consultant REQUEST_REPLIED", "other REQUEST_REPLIED");
        desk.take(1, other);
        ears().forget();
        desk.reply(1, teacher, say("И сегодня"));
        assertThat(ears().notices()).containsExactly("other REQUEST_REPLIED");
    }

    /** Whose appointment has ended holds nothing any more. */
    @Test
    void tellsTheOthersWhenWhoHasItIsNoConsultantAnyMore() {
        appointed("other", Audience.EMPLOYEES);
        taken();
        appointments.end(orders.of(consultant).get(0).id(), LocalDate.of(2026, 11, 24), cast.director());
        clock.forward(Duration.ofDays(1));
        desk.reply(1, teacher, say("Ещё и вчера"));
        assertThat(ears().notices()).containsExactly("other REQUEST_REPLIED");
    }

    @Test
    void tellsThatAnAnswerDidNotHelp() {
        answered();
        desk.reopen(1, teacher, say("Не помогло"));
        assertThat(ears().notices()).containsExactly("consultant REQUEST_REOPENED");
        assertThat(ears().letter().quoted()).isEqualTo("Не помогло");
    }

    @Test
    void tellsNobodyThatItHelped() {
        answered();
        desk.confirm(1, teacher);
        assertThat(ears().notices()).isEmpty();
    }

    @Test
    void tellsTheColleagueToWhomItIsHandedOver() {
        taken();
        desk.handOver(1, consultant, appointed("other", Audience.EMPLOYEES), "Ты ближе");
        assertThat(ears().notices()).containsExactly("other REQUEST_HANDED_OVER");
    }

    @Test
    void tellsTheAskerWhyItWasClosed() {
        taken();
        desk.close(1, consultant, "Разобрались на приёме");
        assertThat(ears().notices()).containsExactly("teacher REQUEST_CLOSED");
        assertThat(ears().letter().quoted()).isEqualTo("Разобрались на приёме");
    }

    @Test
    void tellsAGuestWithAnAddressThatItWasClosed() {
        open(null, Channel.IN_PERSON, null);
        ears().forget();
        desk.close(1, consultant, "Разобрались");
        assertThat(ears().notices()).isEmpty();
        assertThat(ears().letters()).containsExactly("osokina@mail.example: Ваше обращение закрыто");
        assertThat(ears().letter().words()).startsWith("Здравствуйте!");
        assertThat(ears().letter().path()).isEqualTo("/schedule");
    }

    @Test
    void tellsTheAskerThatFiveQuietDaysHavePassed() {
        answered();
        clock.setLocal("2026-12-02T10:00");
        assertThat(silence.close()).isEqualTo(1);
        assertThat(ears().notices()).containsExactly("teacher REQUEST_LAPSED");
        assertThat(ears().letter().words()).contains("пять рабочих дней");
        assertThat(ears().letter().seconds()).isZero();
    }

    @Test
    void tellsOnlyWhoHasItThatHelpIsNotNeeded() {
        taken();
        desk.withdraw(1, teacher);
        assertThat(ears().notices()).containsExactly("consultant REQUEST_WITHDRAWN");
        desk.ask(teacher, question(Topic.LESSONS), UUID.randomUUID());
        ears().forget();
        desk.withdraw(2, teacher);
        assertThat(ears().notices()).isEmpty();
    }

    @Test
    void leadsWhoAskedTwiceToTheOtherRequest() {
        desk.ask(teacher, question(Topic.GRADES), UUID.randomUUID());
        desk.ask(teacher, question(Topic.LESSONS), UUID.randomUUID());
        ears().forget();
        merging.merge(1, 2, consultant);
        assertThat(ears().notices()).containsExactly("teacher REQUEST_MERGED");
        assertThat(ears().paths()).containsExactly("teacher /requests/2");
        assertThat(ears().letter().words()).contains("№ 1", "№ 2");
    }

    @Test
    void keepsNoWordOfAnErasedGuest() {
        open(null, Channel.IN_PERSON, null);
        desk.close(1, consultant, "Разобрались");
        intakes.erase(1);
        assertThat(ears().notices()).isEmpty();
        assertThat(ears().letters()).isEmpty();
    }

    private void taken() {
        desk.ask(teacher, question(Topic.GRADES), UUID.randomUUID());
        desk.take(1, consultant);
        ears().forget();
    }

    private void answered() {
        taken();
        desk.answer(1, consultant, say("Откройте период."));
        ears().forget();
    }

    private void open(@Nullable PersonId employee, Channel channel, @Nullable PersonId by) {
        var topic = employee == null ? Topic.PARENT_GRADES : Topic.GRADES;
        var guest = employee == null ? new Guest("Осокина Вера", "osokina@mail.example") : null;
        intakes.open(
                new Intake(employee, guest, question(topic), channel, by, UUID.randomUUID()),
                intakes.promise(topic.audience()));
    }

    private PersonId appointed(String username, Audience audience) {
        var person = cast.extra(username);
        var longAgo = LocalDate.of(2024, 9, 1);
        appointments.appoint(new Order(person, "7-ОД", longAgo, longAgo, null, audience), cast.director());
        return person;
    }

    private Ears ears() {
        return requireNonNull(heard);
    }

    private static Question question(Topic topic) {
        return new Question(topic, "Не ставится отметка", "", "", "", "Ошибка 17", "");
    }

    private static Saying say(String words) {
        return new Saying(words, null);
    }
}
