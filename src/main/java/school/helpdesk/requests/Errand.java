package school.helpdesk.requests;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Colleagues;
import school.helpdesk.people.Consultant;

/**
 * What can be done to one request and to several alike: taking, handing over, closing. Nobody takes from a colleague or
 * gives away what is theirs: that is released first. Whose appointment has ended holds nothing any more.
 *
 * @param to who gets it; null unless it is handed over
 * @param why empty when it is taken
 */
public record Errand(Act act, @Nullable PersonId to, String why) {

    /** In the order in which they are offered. */
    public static final List<Act> ACTS = List.of(Act.TAKE, Act.HAND_OVER, Act.CLOSE);

    static final Errand TAKE = new Errand(Act.TAKE, null, "");

    /** @throws RuleBroken when this cannot be done to it; nothing is changed either way */
    void check(Request request, PersonId me, Colleagues colleagues) {
        if (request.isAskedBy(me)) throw new RuleBroken("requests.rule.own");
        act.leadFrom(request.state());
        if (act == Act.CLOSE) return;
        if (act == Act.TAKE && request.isTakenBy(me)) throw new RuleBroken("requests.rule.yours");
        refuseWhatAColleagueHolds(request, me, colleagues);
        if (act != Act.HAND_OVER) return;
        var receiver = requireNonNull(to);
        if (request.isAskedBy(receiver)) throw new RuleBroken("requests.rule.receiver.asked");
        if (receiver.equals(me) || !colleagues.helps(receiver, request.audience()))
            throw new RuleBroken("requests.rule.receiver." + request.audience());
    }

    /**
     * Does it, and tells what goes into the history.
     *
     * @throws RuleBroken before anything is changed
     */
    List<Move> on(Request request, Signature by, Colleagues colleagues) {
        check(request, by.by(), colleagues);
        return switch (act) {
            case TAKE -> {
                var made = new ArrayList<Move>();
                if (request.assignee() != null) made.add(request.release(by));
                made.add(request.take(by));
                yield made;
            }
            case HAND_OVER -> List.of(request.handOver(by, requireNonNull(to), why));
            default -> List.of(request.close(act, by, why));
        };
    }

    /** Whether the latest move is this very errand. */
    boolean isDoneBy(Move latest, PersonId me) {
        return latest.isOf(act, me) && Objects.equals(latest.handedTo(), to);
    }

    /** The event that tells of it. */
    Object doneTo(Request request, PersonId me) {
        return switch (act) {
            case TAKE -> new RequestTaken(request.number(), me);
            case HAND_OVER -> new RequestHandedOver(request.number(), me, requireNonNull(to));
            default -> new RequestClosed(request.number(), act, me);
        };
    }

    /** To whom this reader can hand the request over. */
    static List<Consultant> receivers(Request request, Viewpoint viewpoint, PersonId me, Colleagues colleagues) {
        if (viewpoint != Viewpoint.CONSULTANT || !Act.HAND_OVER.isOpenTo(request.state())) return List.of();
        if (holder(request, me, colleagues) != null) return List.of();
        return colleagues.consultants().stream()
                .filter(consultant -> consultant.audience().covers(request.audience()))
                .filter(consultant -> !consultant.person().id().equals(me))
                .filter(consultant -> !request.isAskedBy(consultant.person().id()))
                .toList();
    }

    private static void refuseWhatAColleagueHolds(Request request, PersonId me, Colleagues colleagues) {
        var holder = holder(request, me, colleagues);
        if (holder == null) return;
        var name = requireNonNull(colleagues.cards().get(holder)).shortName();
        throw new RuleBroken("requests.rule.taken", name, requireNonNull(request.assignedAt()));
    }

    /** The colleague who works on it at this moment; null when it is the reader or nobody. */
    private static @Nullable PersonId holder(Request request, PersonId me, Colleagues colleagues) {
        var assignee = request.assignee();
        return assignee != null && !assignee.equals(me) && colleagues.isConsultant(assignee) ? assignee : null;
    }
}
