package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import school.helpdesk.kernel.RuleBroken;

class VisitActTests {

    @Test
    void leadsNowhereButWhereTheTableSays() {
        assertThat(Arrays.stream(VisitState.values())
                        .map(state -> state + ":"
                                + Arrays.stream(VisitAct.values())
                                        .filter(act -> act.isOpenTo(state))
                                        .map(act -> " " + act + ">" + act.to())
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        WISHED: GIVE>BOOKED CANCEL>CANCELLED
                        BOOKED: MOVE>BOOKED CANCEL>CANCELLED ATTEND>CAME MISS>MISSED
                        CANCELLED:
                        CAME: UNDO>BOOKED
                        MISSED:""");
    }

    @Test
    void refusesLoudly() {
        assertThatThrownBy(() -> VisitAct.CANCEL.leadFrom(VisitState.CAME))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("visits.rule.is.CAME"));
    }
}
