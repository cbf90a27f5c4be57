package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.helpdesk.kernel.RuleBroken;

class StepTests {

    @Test
    void leadsFromStateToStateAsTheDomainSays() {
        var table = Arrays.stream(Step.values()).map(StepTests::row).collect(Collectors.joining());
        assertThat(header() + table).isEqualTo("""
                          DECLARED   APPEALED   REGISTERED ENDED
                APPEAL    APPEALED   .          .          .
                REGISTER  .          REGISTERED .          .
                CORRECT   .          .          REGISTERED .
                HELP      .          ENDED      ENDED      .
                REJECT    .          DECLARED   DECLARED   .
                WITHDRAW  .          ENDED      ENDED      .
                GIVE_BACK ENDED      .          .          .
                """);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void refusesWhatTheTableDoesNotHaveInWords(Step step) {
        assertThatThrownBy(() -> step.check(EscalationState.ENDED))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("escalation.rule.is.ENDED"));
    }

    private static String header() {
        return line("", Arrays.stream(EscalationState.values()).map(Enum::name).toList());
    }

    private static String row(Step step) {
        return line(
                step.name(),
                Arrays.stream(EscalationState.values())
                        .map(state -> step.isOpenTo(state) ? step.to().name() : ".")
                        .toList());
    }

    private static String line(String first, java.util.List<String> cells) {
        var rest = cells.stream().map("%-10s"::formatted).collect(Collectors.joining(" "));
        return ("%-9s ".formatted(first) + rest).stripTrailing() + "\n";
    }
}
