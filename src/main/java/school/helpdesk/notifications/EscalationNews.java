package school.helpdesk.notifications;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.escalation.EscalationDeclared;
import school.helpdesk.escalation.EscalationEnded;
import school.helpdesk.escalation.PromiseLapsed;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.Brief;

/** Tells of the way to Support and back: whoever did something, the other side hears of it. */
@Component
class EscalationNews {

    private final FreshBriefs briefs;
    private final Recipients recipients;
    private final Teller teller;
    private final Term term;

    EscalationNews(FreshBriefs briefs, Recipients recipients, Teller teller, Term term) {
        this.briefs = briefs;
        this.recipients = recipients;
        this.teller = teller;
        this.term = term;
    }

    @EventListener
    void declared(EscalationDeclared declared) {
        var request = briefs.of(declared.request());
        var kind = isAsker(request, declared.by()) ? NoticeKind.ESCALATION_BY_ASKER : NoticeKind.ESCALATION_DECLARED;
        teller.tell(News.of(kind, request, declared.by()).at(escalation(request)), otherSide(request, declared.by()));
    }

    @EventListener
    void ended(EscalationEnded ended) {
        var request = briefs.of(ended.request());
        teller.tell(News.of(NoticeKind.ESCALATION_ENDED, request, ended.by()), otherSide(request, ended.by()));
    }

    @EventListener
    void lapsed(PromiseLapsed lapsed) {
        var request = briefs.of(lapsed.request());
        var promised = term.of(lapsed.promisedUntil());
        teller.tell(
                News.of(NoticeKind.PROMISE_LAPSED, request, null, promised).at(escalation(request)),
                recipients.people(request.asker()));
        teller.tell(News.of(NoticeKind.PROMISE_MISSED, request, null, promised), recipients.directors());
    }

    private List<Recipient> otherSide(Brief request, @Nullable PersonId by) {
        return isAsker(request, by)
                ? recipients.responsible(request.assignee(), request.topic().audience())
                : recipients.people(request.asker());
    }

    /** A guest acts without a name. */
    private static boolean isAsker(Brief request, @Nullable PersonId by) {
        return Objects.equals(request.asker(), by);
    }

    private static String escalation(Brief request) {
        return "/requests/" + request.number() + "/escalation";
    }
}
