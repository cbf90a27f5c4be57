package school.helpdesk.onboarding;

import static school.helpdesk.onboarding.TrainingState.HELD;
import static school.helpdesk.onboarding.TrainingState.NOT_NEEDED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import school.helpdesk.kernel.RuleBroken;

/** What can be done about a training, from where, and where it leads: the one table of moves. */
public enum TrainingAct {
    OPEN(TrainingState.OPEN),
    /** The person took office on another day. */
    MOVE(TrainingState.OPEN, TrainingState.OPEN),
    ARRANGE(TrainingState.OPEN, TrainingState.OPEN),
    COMPLETE(HELD, TrainingState.OPEN),
    ACKNOWLEDGE(TrainingState.ACKNOWLEDGED, HELD),
    WAIVE(NOT_NEEDED, TrainingState.OPEN);

    private final TrainingState to;
    private final Set<TrainingState> from = EnumSet.noneOf(TrainingState.class);

    TrainingAct(TrainingState to, TrainingState... from) {
        this.to = to;
        this.from.addAll(Arrays.asList(from));
    }

    public boolean isOpenTo(TrainingState state) {
        return from.contains(state);
    }

    /** @throws RuleBroken saying where the training stands, when this cannot be done from there */
    TrainingState leadFrom(TrainingState state) {
        if (!isOpenTo(state)) throw new RuleBroken("onboarding.rule.is." + state);
        return to;
    }

    TrainingState to() {
        return to;
    }
}
