package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.escalation.EscalationDesk;
import school.helpdesk.escalation.EscalationReason;
import school.helpdesk.escalation.Lapses;
import school.helpdesk.escalation.Outcome;
import school.helpdesk.escalation.Sent;
import school.helpdesk.escalation.SupportChannel;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;

/** Who hears what of the way to Support: the other side. */
@PageTest
class EscalationNewsTests {

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelClock clock;

    @Autowired
    RequestDesk desk;

    @Autowired
    EscalationDesk escalations;

    @Autowired
    Lapses lapses;

    @Autowired
    AccessDesk accesses;

    private @Nullable Ears heard;

    @BeforeEach
    void begin() {
        heard = Ears.of(cast, jdbc);
        var question = new Question(Topic.GRADES, "Не ставится отметка", "", "", "", "Ошибка 17", "");
        desk.ask(cast.teacher(), question, UUID.randomUUID());
        desk.take(1, cast.consultant());
        ears().forget();
    }

    @Test
    void leadsTheAskerToTheLetterForSupport() {
        declare(cast.consultant());
        assertThat(ears().notices()).containsExactly("teacher ESCALATION_DECLARED");
        assertThat(ears().paths()).containsExactly("teacher /requests/1/escalation");
        assertThat(ears().letter().path()).isEqualTo("/requests/1/escalation");
    }

    @Test
    void tellsOnceWhatIsDeclaredTwice() {
        declare(cast.consultant());
        declare(cast.consultant());
        assertThat(ears().notices()).hasSize(1);
        assertThat(ears().letters()).hasSize(1);
    }

    @Test
    void tellsTheConsultantThatTheAskerGaveUpWaiting() {
        clock.setLocal("2026-11-30T10:00");
        declare(cast.teacher());
        assertThat(ears().notices()).containsExactly("consultant ESCALATION_BY_ASKER");
    }

    @Test
    void tellsTheOtherSideThatItIsBack() {
        declare(cast.consultant());
        escalations.appeal(1, access(cast.teacher()), SupportChannel.EMAIL, new Sent("Вход", "Не вхожу"));
        ears().forget();
        escalations.conclude(1, access(cast.teacher()), Outcome.HELPED);
        assertThat(ears().notices()).containsExactly("consultant ESCALATION_ENDED");
    }

    @Test
    void tellsTheAskerThatAConsultantTookItBack() {
        declare(cast.consultant());
        ears().forget();
        escalations.giveBack(1, access(cast.consultant()));
        assertThat(ears().notices()).containsExactly("teacher ESCALATION_ENDED");
    }

    /** Promised by the end of Thursday, missed by the whole of Friday. */
    @Test
    void tellsTheAskerAndTheDirectorOnceThatAPromiseWasMissed() {
        clock.setLocal("2026-11-28T00:00");
        lapses.announce();
        lapses.announce();
        assertThat(ears().notices()).containsExactly("director PROMISE_MISSED", "teacher PROMISE_LAPSED");
        assertThat(ears().paths()).containsExactly("director /requests/1", "teacher /requests/1/escalation");
        assertThat(ears().allWords()).contains("обещанный срок: 26 ноября 2026", "Обещанный срок — 26 ноября 2026");
    }

    private void declare(PersonId who) {
        escalations.declare(1, access(who), EscalationReason.JOURNAL_FAULT, "Похоже на неисправность");
    }

    private Access access(PersonId person) {
        return accesses.access(person, accesses.epoch(person)).orElseThrow();
    }

    private Ears ears() {
        return requireNonNull(heard);
    }
}
