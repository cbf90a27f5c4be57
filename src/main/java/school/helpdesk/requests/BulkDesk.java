package school.helpdesk.requests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Colleagues;
import school.helpdesk.people.Directory;
import school.helpdesk.school.SchoolTime;

/**
 * Does one thing to several requests. All of them are locked in the order of their numbers, so that two such acts wait for
 * each other and never for good. What cannot be done to one keeps no other from it.
 */
@Service
@Transactional
public class BulkDesk {

    public static final int MOST = 25;

    private final Requests requests;
    private final Moves moves;
    private final Directory directory;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    BulkDesk(Requests requests, Moves moves, Directory directory, SchoolTime time, ApplicationEventPublisher events) {
        this.requests = requests;
        this.moves = moves;
        this.directory = directory;
        this.time = time;
        this.events = events;
    }

    /** What would become of those among these that exist, in the order of their numbers; nothing is changed. */
    @Transactional(readOnly = true)
    public List<Judged> judge(Errand errand, Collection<Long> numbers, PersonId me) {
        refuseTooMany(numbers);
        var colleagues = colleagues(me);
        var latest = latest(numbers);
        return requests.findByNumberInOrderByNumber(numbers).stream()
                .map(request -> {
                    var move = latest.get(request.number());
                    return new Judged(request, move == null ? 0 : move.id(), refusal(errand, request, me, colleagues));
                })
                .toList();
    }

    /**
     * Does it to all that can take it and have not moved on.
     *
     * @param seen the numbers with the latest move that was seen of each
     * @return those it was not done to; what this very errand has done before counts as done
     */
    public List<Skipped> carryOut(Errand errand, Map<Long, Long> seen, PersonId me) {
        refuseTooMany(seen.keySet());
        var colleagues = colleagues(me);
        var by = new Signature(me, time.now());
        var locked = requests.lockAll(seen.keySet());
        var latest = latest(seen.keySet());
        var skipped = new ArrayList<Skipped>();
        var missing = new TreeSet<>(seen.keySet());
        locked.forEach(request -> missing.remove(request.number()));
        for (var number : missing) skipped.add(Skipped.of(number, new RuleBroken("requests.rule.unknown")));
        for (var request : locked) {
            var move = latest.get(request.number());
            if (move != null && errand.isDoneBy(move, me)) continue;
            var why = refusal(errand, request, me, colleagues);
            if (why == null && (move == null ? 0 : move.id()) != seen.getOrDefault(request.number(), -1L))
                why = new RuleBroken("requests.rule.moved");
            if (why != null) {
                skipped.add(Skipped.of(request.number(), why));
                continue;
            }
            errand.on(request, by, colleagues).forEach(moves::save);
            events.publishEvent(errand.doneTo(request, me));
        }
        return skipped;
    }

    private static @Nullable RuleBroken refusal(Errand errand, Request request, PersonId me, Colleagues colleagues) {
        try {
            errand.check(request, me, colleagues);
            return null;
        } catch (RuleBroken why) {
            return why;
        }
    }

    private Colleagues colleagues(PersonId me) {
        var colleagues = directory.colleagues(Set.of(), time.today());
        if (!colleagues.isConsultant(me)) throw new NotFound("queue of " + me);
        return colleagues;
    }

    private Map<Long, Move> latest(Collection<Long> numbers) {
        return moves.findLatest(numbers).stream().collect(Collectors.toMap(Move::requestNumber, Function.identity()));
    }

    private static void refuseTooMany(Collection<Long> numbers) {
        if (numbers.size() > MOST) throw new RuleBroken("requests.rule.many", MOST);
    }
}
