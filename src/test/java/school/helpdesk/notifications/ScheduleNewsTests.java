package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Token;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Role;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Question;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.Heading;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceDesk;
import school.helpdesk.schedule.Reception;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.schedule.SigningDesk;
import school.helpdesk.visits.Choice;
import school.helpdesk.visits.Consents;
import school.helpdesk.visits.ReceptionDesk;
import school.helpdesk.visits.SignUp;
import school.helpdesk.visits.VisitDesk;

/**
 * Who hears what of the schedule and of times in it. On Thursday, 26 November, from 14:00 to 15:30 the consultant receives
 * everybody: at 14:00 the teacher comes, at 14:15 a parent.
 */
@PageTest
class ScheduleNewsTests {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 31);

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    ScheduleDesk schedule;

    @Autowired
    OccurrenceDesk occurrences;

    @Autowired
    VisitDesk visits;

    @Autowired
    ReceptionDesk receptions;

    @Autowired
    NoticeDesk notices;

    @Autowired
    PeopleDesk people;

    private @Nullable Ears heard;
    private UUID version = UUID.randomUUID();

    @BeforeEach
    void begin() {
        heard = Ears.of(cast, jdbc);
        version = draft(null, LocalDate.of(2026, 9, 1));
        signing.submit(version, cast.consultant());
        signing.approve(version, null, cast.director());
        book(cast.teacher(), "", thursday(), 0);
        book(null, "osokina@mail.example", thursday(), 1);
        ears().forget();
    }

    @Test
    void callsTheDirectorWhenAScheduleIsSubmitted() {
        var next = draft(version, LocalDate.of(2027, 1, 11));
        signing.submit(next, cast.consultant());
        signing.submit(next, cast.consultant());
        assertThat(ears().notices()).containsExactly("director SCHEDULE_SUBMITTED");
        assertThat(ears().paths()).containsExactly("director /schedule/drafts/" + next + "/approval");
        assertThat(ears().letters()).containsExactly("director@school.example: График ждёт утверждения: График");
    }

    @Test
    void callsTheDirectorNoMoreWhenTheAuthorWithdraws() {
        notices.wish(LetterWish.DAILY, director2());
        var next = draft(version, LocalDate.of(2027, 1, 11));
        signing.submit(next, cast.consultant());
        toBeSent();
        signing.withdraw(next, cast.consultant());
        assertThat(ears().notices()).isEmpty();
        assertThat(ears().letter().fate()).isEqualTo("WITHDRAWN");
        signing.submit(next, cast.consultant());
        assertThat(ears().notices()).containsExactly("director SCHEDULE_SUBMITTED", "director2 SCHEDULE_SUBMITTED");
    }

    @Test
    void leavesToldWhatTheDirectorHasReadAndOtherSchedules() {
        var next = draft(version, LocalDate.of(2027, 1, 11));
        var other = draft(version, LocalDate.of(2027, 2, 1));
        signing.submit(next, cast.consultant());
        notices.open(notices.page(cast.director(), 0).get(0).id(), cast.director());
        signing.submit(other, cast.consultant());
        jdbc.sql("update letter set fate = 'SENT'").update();
        signing.withdraw(next, cast.consultant());
        assertThat(ears().paths())
                .containsExactlyInAnyOrder(
                        "director /schedule/drafts/" + next + "/approval",
                        "director /schedule/drafts/" + other + "/approval");
        assertThat(jdbc.sql("select distinct fate from letter")
                        .query(String.class)
                        .list())
                .containsExactly("SENT");
    }

    @Test
    void passesRemarksOnToTheAuthor() {
        var next = draft(version, LocalDate.of(2027, 1, 11));
        signing.submit(next, cast.consultant());
        ears().forget();
        signing.giveBack(next, "Добавьте среду", cast.director());
        signing.giveBack(next, "Добавьте среду", cast.director());
        assertThat(ears().notices()).containsExactly("consultant SCHEDULE_RETURNED");
        assertThat(ears().letter().quoted()).isEqualTo("Добавьте среду");
    }

    @Test
    void tellsTheAuthorAndNobodyElseOfAnApprovalThatKeepsTheTimes() {
        approve(LocalDate.of(2026, 11, 25), DayOfWeek.FRIDAY);
        assertThat(ears().notices()).containsExactly("consultant SCHEDULE_APPROVED");
        assertThat(ears().paths()).containsExactly("consultant /schedule/versions/2");
    }

    @Test
    void tellsEverybodyWhoseTimeANewVersionDropped() {
        approve(LocalDate.of(2026, 11, 25), DayOfWeek.THURSDAY);
        assertThat(ears().notices()).containsExactly("consultant SCHEDULE_APPROVED", "teacher OCCURRENCE_DROPPED");
        assertThat(ears().letters())
                .contains(
                        "osokina@mail.example: Приёма в ваше время больше нет: четверг, 26 ноября 2026, 14:15",
                        "teacher@school.example: Обращение № 1: Помогите с планом");
    }

    @Test
    void tellsOfATimeThatIsGoneOnceHoweverManyVersionsFollow() {
        approve(LocalDate.of(2026, 11, 25), DayOfWeek.THURSDAY);
        approve(LocalDate.of(2026, 11, 26), DayOfWeek.THURSDAY);
        assertThat(ears().notices()).containsExactly("consultant SCHEDULE_APPROVED");
        assertThat(ears().letters()).containsExactly("consultant@school.example: График утверждён: Новый");
    }

    @Test
    void tellsAgainWhoMovedToATimeThatIsGoneNext() {
        approve(LocalDate.of(2026, 11, 25), DayOfWeek.THURSDAY);
        var friday = held(THURSDAY.plusDays(1));
        visits.move(visit(1), new Choice(friday.id(), friday.slots().get(0).starts()), cast.teacher());
        approve(LocalDate.of(2026, 11, 25), DayOfWeek.FRIDAY);
        assertThat(ears().notices()).containsExactly("consultant SCHEDULE_APPROVED", "teacher OCCURRENCE_DROPPED");
        assertThat(ears().letters())
                .containsExactly(
                        "consultant@school.example: График утверждён: Новый",
                        "teacher@school.example: Обращение № 1: Помогите с планом");
    }

    @Test
    void doesNotSayOfACancelledReceptionThatItIsGoneToo() {
        occurrences.cancel(thursday().id(), "Педсовет", cast.consultant());
        approve(LocalDate.of(2026, 11, 25), DayOfWeek.THURSDAY);
        assertThat(ears().notices()).containsExactly("consultant SCHEDULE_APPROVED");
    }

    /** What a version replaces does not come back after its last day. */
    @Test
    void tellsWhoseTimeComesAfterTheLastDayOfAVersion() {
        book(cast.teacher2(), "", held(THURSDAY.plusDays(1)), 0);
        approve("Короткий", LocalDate.of(2026, 11, 25), THURSDAY, DayOfWeek.FRIDAY);
        assertThat(ears().notices()).containsExactly("consultant SCHEDULE_APPROVED", "teacher2 OCCURRENCE_DROPPED");
    }

    @Test
    void tellsEverybodyWhoBookedThatAReceptionIsCancelled() {
        occurrences.cancel(thursday().id(), "Педсовет", cast.consultant());
        occurrences.cancel(thursday().id(), "Педсовет", cast.consultant());
        assertThat(ears().notices()).containsExactly("teacher OCCURRENCE_CANCELLED");
        assertThat(ears().paths()).containsExactly("teacher /visits/" + code(1));
        assertThat(ears().letters())
                .containsExactly(
                        "osokina@mail.example: Приём отменён: четверг, 26 ноября 2026, 14:15",
                        "teacher@school.example: Обращение № 1: Помогите с планом");
        jdbc.sql("delete from letter where person_id is not null").update();
        assertThat(ears().letter().words())
                .contains("Здравствуйте!", "Педсовет", "откройте ссылку, по которой вы записывались");
        assertThat(ears().letter().path()).isEqualTo("/schedule");
        assertThat(ears().letter().answering()).isEqualTo("IN_THE_PORTAL");
    }

    @Test
    void tellsVisitorsAndTheSubstituteWhoReceives() {
        var other = other();
        occurrences.substitute(thursday().id(), other, "Курсы", cast.consultant());
        assertThat(ears().notices()).containsExactly("other RECEPTION_GIVEN", "teacher OCCURRENCE_SUBSTITUTED");
        assertThat(ears().paths()).contains("other /visits?date=2026-11-26");
        assertThat(ears().letters()).hasSize(3);
        assertThat(ears().allWords()).contains("Новиков\u00a0И.\u00a0П.");
    }

    @Test
    void tellsWhoWasToReceiveAndWhoDoesWhatAThirdArranged() {
        occurrences.substitute(thursday().id(), other(), "Курсы", cast.consultant2());
        assertThat(ears().notices())
                .containsExactly(
                        "consultant RECEPTION_TAKEN", "other RECEPTION_GIVEN", "teacher OCCURRENCE_SUBSTITUTED");
        assertThat(ears().paths())
                .contains("consultant /schedule?week=2026-W48#on-2026-11-26", "other /visits?date=2026-11-26");
        assertThat(ears().letters())
                .contains(
                        "consultant@school.example: Вас заменят на приёме: четверг, 26 ноября 2026, 14:00",
                        "other@school.example: Вы ведёте приём: четверг, 26 ноября 2026, 14:00");
        jdbc.sql("delete from letter where address not like 'consultant@%'").update();
        assertThat(ears().letter().words()).contains("вас заменит Новиков\u00a0И.\u00a0П.: четверг", "каб. 214");
        assertThat(ears().letter().quoted()).isEqualTo("Курсы");
    }

    @Test
    void tellsWhoReceivedInsteadThatTheyDoNotAnyMore() {
        var other = other();
        occurrences.substitute(thursday().id(), other, "Курсы", other);
        assertThat(ears().notices()).containsExactly("consultant RECEPTION_TAKEN", "teacher OCCURRENCE_SUBSTITUTED");
        ears().forget();
        occurrences.substitute(thursday().id(), cast.consultant(), "Курсов нет", cast.consultant());
        assertThat(ears().notices()).containsExactly("other RECEPTION_TAKEN", "teacher OCCURRENCE_SUBSTITUTED");
    }

    @Test
    void asksAsOftenForManyVisitorsAsForFew() {
        var friday = held(THURSDAY.plusDays(1));
        book(cast.teacher(), "", friday, 0);
        book(null, "osokina@mail.example", friday, 1);
        var few = sql.of(() -> occurrences.cancel(friday.id(), "Педсовет", cast.consultant()));
        var thursday = thursday();
        for (int slot = 2; slot < 6; slot++) book(null, "p" + slot + "@mail.example", thursday, slot);
        ears().forget();
        assertThat(sql.of(() -> occurrences.cancel(thursday.id(), "Педсовет", cast.consultant())))
                .isEqualTo(few);
        assertThat(ears().letters()).hasSize(6);
    }

    @Test
    void tellsTheVisitorTheTimeAConsultantGave() {
        receptions.give(visit(1), choice(4), cast.consultant());
        receptions.give(visit(2), choice(5), cast.consultant());
        assertThat(ears().notices()).containsExactly("teacher VISIT_GIVEN");
        assertThat(ears().letters())
                .containsExactly(
                        "osokina@mail.example: Вам назначено время: четверг, 26 ноября 2026, 15:15",
                        "teacher@school.example: Обращение № 1: Помогите с планом");
        assertThat(ears().allWords()).contains("четверг, 26 ноября 2026, 15:00", "каб. 214");
    }

    @Test
    void tellsWhoReceivesThatAVisitorMovedOrDoesNotCome() {
        visits.move(visit(1), choice(4), cast.teacher());
        visits.move(visit(1), choice(4), cast.teacher());
        visits.cancel(visit(2), null);
        assertThat(ears().notices()).containsExactly("consultant VISIT_CANCELLED", "consultant VISIT_MOVED");
        assertThat(ears().paths())
                .containsExactlyInAnyOrder("consultant /visits/" + code(1), "consultant /visits/" + code(2));
    }

    @Test
    void tellsNobodyWhatAConsultantWasToldByPhone() {
        visits.cancel(visit(2), cast.consultant());
        assertThat(ears().notices()).isEmpty();
        assertThat(ears().letters()).isEmpty();
    }

    /** @param but the weekday that the new version does not have any more */
    private void approve(LocalDate from, DayOfWeek but) {
        approve("Новый", from, LAST, but);
    }

    private void approve(String title, LocalDate from, LocalDate to, DayOfWeek but) {
        var next = drafts.begin(new Heading(title, from, to), version, cast.consultant());
        drafts.page(next, cast.consultant()).schedule().lines().stream()
                .filter(line -> line.reception().day() == but)
                .forEach(line -> drafts.remove(next, line.id(), cast.consultant()));
        signing.submit(next, cast.consultant());
        ears().forget();
        signing.approve(next, null, cast.director());
    }

    private UUID draft(@Nullable UUID basedOn, LocalDate from) {
        var id = drafts.begin(new Heading("График", from, LAST), basedOn, cast.consultant());
        if (basedOn != null) return id;
        weekly(id, DayOfWeek.THURSDAY);
        weekly(id, DayOfWeek.FRIDAY);
        return id;
    }

    private void weekly(UUID draft, DayOfWeek day) {
        drafts.add(
                draft,
                new Reception(
                        Kind.WEEKLY,
                        day,
                        null,
                        LocalTime.of(14, 0),
                        LocalTime.of(15, 30),
                        "каб. 214",
                        Means.IN_PERSON,
                        Audience.BOTH,
                        cast.consultant(),
                        15,
                        1),
                cast.consultant());
    }

    private Occurrence thursday() {
        return held(THURSDAY);
    }

    private Occurrence held(LocalDate day) {
        return schedule.timetable(day, day).occurrences().get(0);
    }

    private Choice choice(int slot) {
        return new Choice(thursday().id(), thursday().slots().get(slot).starts());
    }

    private void book(@Nullable PersonId employee, String contact, Occurrence held, int slot) {
        var topic = employee == null ? Topic.PARENT_GRADES : Topic.LESSON_PLANS;
        visits.book(
                new SignUp(
                        employee,
                        employee == null ? new Guest("Осокина Вера", contact) : null,
                        contact,
                        Question.of(topic, "Помогите с планом"),
                        Token.fresh(),
                        "203.0.113.7",
                        employee == null ? Consents.TEXT : ""),
                new Choice(held.id(), held.slots().get(slot).starts()));
    }

    private UUID visit(long request) {
        return jdbc.sql("select id from visit where request_number = ?")
                .param(request)
                .query(UUID.class)
                .single();
    }

    private String code(long request) {
        return jdbc.sql("select code from visit where request_number = ?")
                .param(request)
                .query(String.class)
                .single();
    }

    /** Receives everybody, as the consultant does. */
    private PersonId other() {
        var other = cast.extra("other");
        jdbc.sql("""
                        insert into appointment (id, person_id, order_number, order_date, from_on, employees, parents, made_by, made_at)
                        select gen_random_uuid(), ?, '7-ОД', '2024-09-01', '2024-09-01', true, true, ?, now()""").params(other.value(), cast.director().value()).update();
        ears().giveAddresses();
        return other;
    }

    /** Another one who signs, too. */
    private PersonId director2() {
        var director = cast.extra("director2");
        people.hold(director, EnumSet.of(Role.DIRECTOR));
        return director;
    }

    /** As with a mail server. */
    private void toBeSent() {
        jdbc.sql("update letter set fate = 'WAITING', settled_at = null").update();
    }

    private Ears ears() {
        return requireNonNull(heard);
    }
}
