package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.promise.Promise;

class RequestTests {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Promise PROMISE = promise(5400);
    private static final Promise RENEWED = promise(9000);

    private final PersonId teacher = PersonId.fresh();
    private final PersonId consultant = PersonId.fresh();
    private final PersonId colleague = PersonId.fresh();

    @Test
    void runsAPromiseWhileAnAnswerIsOwedAndNoLonger() {
        var request = asked();
        assertThat(request.promise()).isEqualTo(PROMISE);
        request.take(by(consultant));
        assertThat(request.promise()).isEqualTo(PROMISE);
        request.clarify(by(consultant));
        assertThat(request.promise()).isNull();
        request.reply(by(teacher), RENEWED);
        assertThat(request.promise()).isEqualTo(RENEWED);
        request.answer(by(consultant));
        assertThat(request.promise()).isNull();
        request.reopen(by(teacher), PROMISE);
        assertThat(request.promise()).isEqualTo(PROMISE);
        request.close(Act.CLOSE, by(consultant), "…");
        assertThat(request.promise()).isNull();
    }

    @Test
    void isNotTakenFromAColleague() {
        var request = asked();
        request.take(by(consultant));
        assertThatThrownBy(() -> request.take(by(colleague))).isInstanceOf(RuleBroken.class);
        request.release(by(colleague));
        request.take(by(colleague));
        assertThat(request.isTakenBy(colleague)).isTrue();
    }

    @Test
    void belongsToWhoAnswersItWhenItWasNobodys() {
        var request = asked();
        request.take(by(consultant));
        request.release(by(consultant));
        assertThat(request.assignee()).isNull();
        request.answer(by(colleague));
        assertThat(request.assignee()).isEqualTo(colleague);
    }

    @Test
    void staysWithItsConsultantWhenAColleagueAnswers() {
        var request = asked();
        request.take(by(consultant));
        var move = request.answer(by(colleague));
        assertThat(request.assignee()).isEqualTo(consultant);
        assertThat(move.by()).isEqualTo(colleague);
    }

    @Test
    void owesNothingWhileOnHoldAndPromisesAnewAfterIt() {
        var request = asked();
        request.hold(consultant, NOW, "…");
        assertThat(request.promise()).isNull();
        assertThatThrownBy(() -> request.take(by(consultant))).isInstanceOf(RuleBroken.class);
        request.resume(consultant, NOW, RENEWED);
        assertThat(request.state()).isEqualTo(RequestState.TAKEN);
        assertThat(request.promise()).isEqualTo(RENEWED);
    }

    @Test
    void tellsOfEveryMove() {
        var request = asked();
        var move = request.close(Act.WITHDRAW, by(teacher), "");
        assertThat(move.act()).isEqualTo(Act.WITHDRAW);
        assertThat(move.to()).isEqualTo(RequestState.CLOSED);
        assertThat(move.at()).isEqualTo(NOW);
        assertThatThrownBy(() -> request.lapse(NOW)).isInstanceOf(RuleBroken.class);
    }

    private Request asked() {
        var question = new Question(Topic.GRADES, "Не ставится оценка", "", "", "", "Ошибка", "");
        var intake = new Intake(teacher, null, question, Channel.PORTAL, teacher, UUID.randomUUID());
        return new Request(intake, NOW, PROMISE);
    }

    private static Signature by(PersonId person) {
        return new Signature(person, NOW);
    }

    private static Promise promise(long seconds) {
        return new Promise(NOW.plusSeconds(seconds), NOW, Promise.Basis.RECEPTION, "каб. 214");
    }
}
