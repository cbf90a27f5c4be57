package school.helpdesk.schedule;

import java.util.EnumSet;
import java.util.Set;
import school.helpdesk.kernel.RuleBroken;

/** Where a schedule is between its first line and its second signature. What is in force is computed from dates. */
public enum ScheduleState {
    DRAFT,
    /** Signed by its author; waits for the director. */
    SUBMITTED,
    /** Given back with remarks; the first change makes it a draft again. */
    RETURNED,
    /** Signed twice; immutable for good. */
    APPROVED;

    /** Whether its content may be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    boolean leadsTo(ScheduleState state) {
        return next().contains(state);
    }

    ScheduleState to(ScheduleState state) {
        if (!leadsTo(state)) throw new RuleBroken("schedule.rule.is." + name());
        return state;
    }

    private Set<ScheduleState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(DRAFT, RETURNED, APPROVED);
            case RETURNED -> EnumSet.of(DRAFT);
            case APPROVED -> EnumSet.noneOf(ScheduleState.class);
        };
    }
}
