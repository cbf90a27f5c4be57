package school.helpdesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import school.helpdesk.kernel.RuleBroken;

class TrainingActTests {

    @Test
    void leadsFromStateToStateAsTheDomainSays() {
        assertThat(table()).isEqualTo("""
                            OPEN         HELD         ACKNOWLEDGED NOT_NEEDED
                OPEN        .            .            .            .
                MOVE        OPEN         .            .            .
                ARRANGE     OPEN         .            .            .
                COMPLETE    HELD         .            .            .
                ACKNOWLEDGE .            ACKNOWLEDGED .            .
                WAIVE       NOT_NEEDED   .            .            .
                """);
    }

    @Test
    void beginsWithOpening() {
        assertThat(TrainingAct.OPEN.to()).isEqualTo(TrainingState.OPEN);
    }

    @Test
    void refusesLoudlyWhatIsNotInTheTable() {
        for (var act : TrainingAct.values()) {
            for (var state : TrainingState.values()) {
                if (act.isOpenTo(state)) continue;
                assertThatThrownBy(() -> act.leadFrom(state))
                        .isInstanceOfSatisfying(
                                RuleBroken.class,
                                broken -> assertThat(broken.key()).isEqualTo("onboarding.rule.is." + state));
            }
        }
    }

    private static String table() {
        var head = Arrays.stream(TrainingState.values())
                .map(state -> "%-12s".formatted(state))
                .collect(Collectors.joining(" "));
        var rows =
                Arrays.stream(TrainingAct.values()).map(TrainingActTests::row).collect(Collectors.joining());
        return ("            " + head).stripTrailing() + "\n" + rows;
    }

    private static String row(TrainingAct act) {
        var cells = Arrays.stream(TrainingState.values())
                .map(state -> act.isOpenTo(state) ? act.leadFrom(state).name() : ".")
                .map(cell -> "%-12s".formatted(cell))
                .collect(Collectors.joining(" "));
        return ("%-11s ".formatted(act) + cells).stripTrailing() + "\n";
    }
}
