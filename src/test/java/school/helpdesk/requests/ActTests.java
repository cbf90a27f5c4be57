package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import school.helpdesk.kernel.RuleBroken;

class ActTests {

    @Test
    void leadsFromStateToStateAsTheDomainSays() {
        assertThat(table()).isEqualTo("""
                          NEW      TAKEN    WAITING  ON_HOLD  ANSWERED CLOSED
                ASK       .        .        .        .        .        .
                TAKE      TAKEN    TAKEN    .        .        .        .
                RELEASE   .        TAKEN    .        .        .        .
                HAND_OVER TAKEN    TAKEN    .        .        .        .
                CLARIFY   .        WAITING  .        .        .        .
                REPLY     .        .        TAKEN    .        .        .
                ANSWER    .        ANSWERED .        .        .        .
                REOPEN    .        .        .        .        TAKEN    .
                CONFIRM   .        .        .        .        CLOSED   .
                LAPSE     .        .        .        .        CLOSED   .
                WITHDRAW  CLOSED   CLOSED   CLOSED   .        .        .
                CLOSE     CLOSED   CLOSED   CLOSED   .        .        .
                HOLD      ON_HOLD  ON_HOLD  ON_HOLD  .        .        .
                RESUME    .        .        .        TAKEN    .        .
                MERGE     CLOSED   CLOSED   CLOSED   .        .        .
                UNDO      .        back     back     .        back     back
                """);
    }

    @Test
    void beginsWithAskingOnly() {
        assertThat(Act.ASK.to()).isEqualTo(RequestState.NEW);
        assertThat(Arrays.stream(Act.values()).filter(act -> act.to() == RequestState.NEW))
                .containsExactly(Act.ASK);
    }

    @Test
    void refusesLoudlyWhatIsNotInTheTable() {
        for (var act : Act.values()) {
            for (var state : RequestState.values()) {
                if (act.isOpenTo(state)) continue;
                assertThatThrownBy(() -> act.leadFrom(state))
                        .isInstanceOfSatisfying(
                                RuleBroken.class,
                                broken -> assertThat(broken.key()).isEqualTo("requests.rule.is." + state));
            }
        }
    }

    @Test
    void leadsBackToWhereAnActCameFromAndNowhereElse() {
        assertThat(Act.ANSWER.leadBack(RequestState.ANSWERED, RequestState.TAKEN))
                .isEqualTo(RequestState.TAKEN);
        assertThat(Act.CLOSE.leadBack(RequestState.CLOSED, RequestState.WAITING))
                .isEqualTo(RequestState.WAITING);
        assertThatThrownBy(() -> Act.ANSWER.leadBack(RequestState.CLOSED, RequestState.TAKEN))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Act.ANSWER.leadBack(RequestState.ANSWERED, RequestState.NEW))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Act.UNDO.leadFrom(RequestState.TAKEN)).isInstanceOf(RuleBroken.class);
    }

    private static String led(Act act, RequestState state) {
        return act == Act.UNDO ? "back" : act.leadFrom(state).name();
    }

    private static String table() {
        var head = Arrays.stream(RequestState.values())
                .map(state -> "%-8s".formatted(state))
                .collect(Collectors.joining(" "));
        var rows = Arrays.stream(Act.values()).map(ActTests::row).collect(Collectors.joining());
        return ("          " + head).stripTrailing() + "\n" + rows;
    }

    private static String row(Act act) {
        var cells = Arrays.stream(RequestState.values())
                .map(state -> act.isOpenTo(state) ? led(act, state) : ".")
                .map(cell -> "%-8s".formatted(cell))
                .collect(Collectors.joining(" "));
        return ("%-9s ".formatted(act) + cells).stripTrailing() + "\n";
    }
}
