package school.helpdesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import school.helpdesk.kernel.RuleBroken;

class ScheduleStateTests {

    @Test
    void leadsFromStateToStateAsTheDomainSays() {
        assertThat(table(ScheduleStateTests::row)).isEqualTo("""
                from \\ to  DRAFT     SUBMITTED RETURNED  APPROVED
                DRAFT      .         yes       .         .
                SUBMITTED  yes       .         yes       yes
                RETURNED   yes       .         .         .
                APPROVED   .         .         .         .
                """);
    }

    @Test
    void refusesLoudlyWhatIsNotInTheTable() {
        for (var from : ScheduleState.values())
            for (var to : ScheduleState.values()) {
                if (from.leadsTo(to)) assertThat(from.to(to)).isEqualTo(to);
                else
                    assertThatThrownBy(() -> from.to(to))
                            .isInstanceOfSatisfying(
                                    RuleBroken.class,
                                    broken -> assertThat(broken.key()).isEqualTo("schedule.rule.is." + from));
            }
    }

    @Test
    void opensADraftAndAReturnedOneOnly() {
        assertThat(Arrays.stream(ScheduleState.values()).filter(ScheduleState::isOpen))
                .containsExactly(ScheduleState.DRAFT, ScheduleState.RETURNED);
    }

    private static String table(Function<ScheduleState, String> row) {
        var head = Arrays.stream(ScheduleState.values())
                .map(state -> "%-9s".formatted(state))
                .collect(Collectors.joining(" "));
        var rows = Arrays.stream(ScheduleState.values()).map(row).collect(Collectors.joining());
        return ("from \\ to  " + head).stripTrailing() + "\n" + rows;
    }

    private static String row(ScheduleState from) {
        var cells = Arrays.stream(ScheduleState.values())
                .map(to -> "%-9s".formatted(from.leadsTo(to) ? "yes" : "."))
                .collect(Collectors.joining(" "));
        return ("%-10s ".formatted(from) + cells).stripTrailing() + "\n";
    }
}
