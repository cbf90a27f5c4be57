package school.helpdesk.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.requests.Beside;
import school.helpdesk.requests.Request;
import school.helpdesk.requests.RequestState;

/** Says how a request stands whose asker is on the way to Support, and keeps that way within reach when it is over. */
@Component
class BesideHeld implements Beside.Source {

    private final Escalations escalations;

    BesideHeld(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public boolean isOfHeldOnly() {
        return true;
    }

    @Override
    public List<Beside> of(Request request, Access reader) {
        var latest = escalations.findOf(request.number()).stream().findFirst();
        var held = request.state() == RequestState.ON_HOLD;
        if (held && latest.filter(one -> one.ended() == null).isPresent())
            return List.of(leading(request, latest.get(), request.isAskedBy(reader.person())));
        if (held) return List.of(way("escalation.beside.on", request, null));
        return latest.map(one -> way("escalation.beside.was", request, null)).stream()
                .toList();
    }

    private static Beside leading(Request request, Escalation open, boolean asker) {
        var lead = new Beside.Lead(open.standing(asker), "escalation.reason." + open.reason(), open.explanation());
        var next = asker && Step.APPEAL.isOpenTo(open.state());
        return way(next ? "escalation.declare.asker" : "escalation.beside.on", request, lead);
    }

    private static Beside way(String key, Request request, Beside.@Nullable Lead lead) {
        return new Beside(key, List.of(), "/requests/" + request.number() + "/escalation", lead);
    }
}
