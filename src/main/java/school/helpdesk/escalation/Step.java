package school.helpdesk.escalation;

import static school.helpdesk.escalation.EscalationState.APPEALED;
import static school.helpdesk.escalation.EscalationState.DECLARED;
import static school.helpdesk.escalation.EscalationState.ENDED;
import static school.helpdesk.escalation.EscalationState.REGISTERED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import school.helpdesk.kernel.RuleBroken;

/** What can be done with an escalation, from where, and where it leads: the one table of its moves. */
public enum Step {
    APPEAL(APPEALED, DECLARED),
    REGISTER(REGISTERED, APPEALED),
    /** Another number in the place of a wrong one. */
    CORRECT(REGISTERED, REGISTERED),
    HELP(ENDED, APPEALED, REGISTERED),
    /** Back to the appeal, which is to be mended. */
    REJECT(DECLARED, APPEALED, REGISTERED),
    WITHDRAW(ENDED, APPEALED, REGISTERED),
    /** Back to the consultant without an appeal. */
    GIVE_BACK(ENDED, DECLARED);

    private final EscalationState to;
    private final Set<EscalationState> from;

    Step(EscalationState to, EscalationState... from) {
        this.to = to;
        this.from = EnumSet.copyOf(List.of(from));
    }

    public boolean isOpenTo(EscalationState state) {
        return from.contains(state);
    }

    EscalationState to() {
        return to;
    }

    /** @throws RuleBroken saying where the escalation stands, when this cannot be done from there */
    void check(EscalationState state) {
        if (!isOpenTo(state)) throw new RuleBroken("escalation.rule.is." + state);
    }
}
