package school.helpdesk.visits;

import static school.helpdesk.visits.VisitState.BOOKED;
import static school.helpdesk.visits.VisitState.CAME;
import static school.helpdesk.visits.VisitState.CANCELLED;
import static school.helpdesk.visits.VisitState.MISSED;
import static school.helpdesk.visits.VisitState.WISHED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import school.helpdesk.kernel.RuleBroken;

/** What can be done with a visit, from where, and where it leads: the one table of moves. */
public enum VisitAct {
    WISH(WISHED),
    BOOK(BOOKED),
    /** Came without having signed up. */
    WALK_IN(CAME),
    /** The consultant finds a time for a wish. */
    GIVE(BOOKED, WISHED),
    MOVE(BOOKED, BOOKED),
    CANCEL(CANCELLED, WISHED, BOOKED),
    ATTEND(CAME, BOOKED),
    MISS(MISSED, BOOKED),
    /** Was marked as having come by mistake. */
    UNDO(BOOKED, CAME),
    /** The visitor was told what has become of their time. */
    TELL(BOOKED);

    private final VisitState to;
    private final Set<VisitState> from = EnumSet.noneOf(VisitState.class);

    VisitAct(VisitState to, VisitState... from) {
        this.to = to;
        Collections.addAll(this.from, from);
    }

    public boolean isOpenTo(VisitState state) {
        return from.contains(state);
    }

    /** @throws RuleBroken saying where the visit stands, when this cannot be done from there */
    VisitState leadFrom(VisitState state) {
        if (!isOpenTo(state)) throw new RuleBroken("visits.rule.is." + state);
        return to;
    }

    VisitState to() {
        return to;
    }
}
