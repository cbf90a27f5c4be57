package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Order;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;
import school.helpdesk.requests.UndoDesk;

/** A notice and a letter come with their cause or not at all, and go with it. */
@PageTest
class TellingTests {

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
    UndoDesk undo;

    @Autowired
    NoticeDesk notices;

    @Autowired
    PeopleDesk people;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    TransactionTemplate transaction;

    private @Nullable Ears heard;

    @BeforeEach
    void begin() {
        heard = Ears.of(cast, jdbc);
        ask();
        desk.take(1, cast.consultant());
        ears().forget();
    }

    @Test
    void leavesNothingOfWhatDidNotHappen() {
        transaction.executeWithoutResult(failing -> {
            answer();
            failing.setRollbackOnly();
        });
        assertThat(ears().notices()).isEmpty();
        assertThat(ears().letters()).isEmpty();
    }

    @Test
    void saysNothingOfWhatWasTakenBack() {
        answer();
        toBeSent();
        undoLatest();
        assertThat(ears().notices()).isEmpty();
        assertThat(ears().letter().fate()).isEqualTo("WITHDRAWN");
    }

    /** Without a mail server either: what is shown as kept would have left. */
    @Test
    void keepsNoLetterOfWhatWasTakenBack() {
        answer();
        undoLatest();
        assertThat(ears().letter().fate()).isEqualTo("WITHDRAWN");
    }

    @Test
    void saysNothingOfAReplyThatWasTakenBack() {
        desk.reply(1, cast.teacher(), new Saying("Ещё и вчера", null));
        toBeSent();
        jdbc.sql("select id from request_step order by id desc limit 1")
                .query(Long.class)
                .optional()
                .ifPresent(step -> undo.undo(1, step, cast.teacher()));
        assertThat(ears().notices()).isEmpty();
        assertThat(ears().letter().fate()).isEqualTo("WITHDRAWN");
    }

    @Test
    void keepsWhatWasToldBeforeAndWhatWasSeen() {
        desk.clarify(1, cast.consultant(), new Saying("За какое число?", null));
        desk.reply(1, cast.teacher(), new Saying("За вторник", null));
        toBeSent();
        clock.forward(Duration.ofMinutes(5));
        answer();
        undoLatest();
        assertThat(ears().notices()).containsExactly("consultant REQUEST_REPLIED", "teacher CLARIFICATION_ASKED");
        assertThat(jdbc.sql("select fate from letter order by written_at, address")
                        .query(String.class)
                        .list())
                .containsExactly("WAITING", "WAITING", "WITHDRAWN");
    }

    /** Nobody has to tick off what they have dealt with. */
    @Test
    void hasBeenSeenByWhoDealsWithIt() {
        ask();
        ask();
        assertThat(unseenBy(cast.consultant())).isEqualTo(2);
        desk.take(2, cast.consultant());
        assertThat(unseenBy(cast.consultant())).isEqualTo(1);
        desk.close(3, cast.consultant(), "Разобрались");
        assertThat(unseenBy(cast.consultant())).isZero();
        answer();
        desk.confirm(1, cast.teacher());
        assertThat(unseenBy(cast.teacher())).isEqualTo(1);
    }

    @Test
    void leavesWhatWasReadInItsPlace() {
        answer();
        notices.open(notices.page(cast.teacher(), 0).get(0).id(), cast.teacher());
        undoLatest();
        assertThat(ears().notices()).containsExactly("teacher REQUEST_ANSWERED");
    }

    @Test
    void writesLettersByTheWishOfEach() {
        notices.wish(LetterWish.NEVER, cast.teacher());
        answer();
        assertThat(ears().notices()).containsExactly("teacher REQUEST_ANSWERED");
        assertThat(ears().letters()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void letsWaitWhatIsWantedOnceADay() {
        notices.wish(LetterWish.DAILY, cast.teacher());
        answer();
        assertThat(ears().letters()).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void tellsWhoHasNoAddressInsideThePortalOnly() {
        jdbc.sql("update person set email = 'нет'").update();
        answer();
        assertThat(ears().notices()).hasSize(1);
        assertThat(ears().letters()).isEmpty();
    }

    @Test
    void tellsAClosedAccountNothing() {
        people.close(cast.teacher(), cast.admin());
        answer();
        assertThat(ears().notices()).isEmpty();
        assertThat(ears().letters()).isEmpty();
    }

    @Test
    void tellsManyByAsManyStatementsAsOne() {
        var one = sql.of(this::ask);
        for (int i = 0; i < 20; i++) {
            var day = LocalDate.of(2024, 9, 1);
            appointments.appoint(
                    new Order(cast.extra("c" + i), "7-ОД", day, day, null, Audience.EMPLOYEES), cast.director());
        }
        ears().giveAddresses();
        ears().forget();
        assertThat(sql.of(this::ask)).isEqualTo(one);
        assertThat(ears().notices()).hasSize(21);
        assertThat(ears().letters()).hasSize(21);
    }

    @Test
    void nobodyIsToldWhatTheyDidThemselvesNorLedElsewhere() {
        answer();
        for (var change : new String[] {
            "update notice set author = person_id", "update notice set path = '//elsewhere.example'",
            "update notice set seen_at = made_at, letter_on = '2026-11-25'", "update notice set kind = 'x'"
        })
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
    }

    private int unseenBy(PersonId who) {
        return jdbc.sql("select " + NoticeDesk.UNSEEN)
                .param("me", who.value())
                .query(Integer.class)
                .single();
    }

    private void ask() {
        var question = new Question(Topic.GRADES, "Не ставится отметка", "", "", "", "Ошибка " + UUID.randomUUID(), "");
        desk.ask(cast.teacher(), question, UUID.randomUUID());
    }

    private void answer() {
        desk.answer(1, cast.consultant(), new Saying("Откройте период.", null));
    }

    private void undoLatest() {
        var step =
                jdbc.sql("select max(id) from request_step").query(Long.class).single();
        undo.undo(1, step, cast.consultant());
    }

    /** As with a mail server. */
    private void toBeSent() {
        jdbc.sql("update letter set fate = 'WAITING', settled_at = null").update();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from notice where letter_on = '2026-11-25'")
                .query(Integer.class)
                .single();
    }

    private Ears ears() {
        return requireNonNull(heard);
    }
}
