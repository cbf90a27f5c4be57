package school.helpdesk.requests;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;

/** As whom somebody looks at a request. Who asked is the asker and nothing else, whatever other rights they have. */
public enum Viewpoint {
    ASKER,
    CONSULTANT,
    /** Reads everything, changes nothing. */
    DIRECTOR;

    /** @param reader null for the guest who asked */
    static Viewpoint of(Request request, @Nullable Access reader) {
        if (reader == null) return ofGuest(request);
        if (request.isAskedBy(reader.person())) return ASKER;
        if (reader.has(Right.CONSULTANT)) return CONSULTANT;
        if (reader.has(Right.DIRECTOR)) return DIRECTOR;
        throw new NotFound("request " + request.number());
    }

    private static Viewpoint ofGuest(Request request) {
        if (request.guest() == null) throw new NotFound("guest of request " + request.number());
        return ASKER;
    }

    /** What this reader can do next. */
    Set<Act> acts(Request request) {
        var acts = EnumSet.noneOf(Act.class);
        switch (this) {
            case ASKER -> {
                if (RequestState.OPEN.contains(request.state())) acts.add(Act.REPLY);
                acts.addAll(EnumSet.of(Act.CONFIRM, Act.REOPEN, Act.WITHDRAW));
            }
            case CONSULTANT -> {
                acts.addAll(EnumSet.of(Act.CLARIFY, Act.ANSWER, Act.CLOSE, Act.MERGE));
                acts.add(request.assignee() == null ? Act.TAKE : Act.RELEASE);
                if (request.asker() == null) acts.remove(Act.CLARIFY);
            }
            case DIRECTOR -> {}
        }
        acts.removeIf(act -> act != Act.REPLY && !act.isOpenTo(request.state()));
        return acts;
    }
}
