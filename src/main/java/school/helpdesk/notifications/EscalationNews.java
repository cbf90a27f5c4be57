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

    private final Telling telling;
    private final Term term;

    EscalationNews(Telling telling, Term term) {
        this.telling = telling;
        this.term = term;
    }

    @EventListener
    void declared(EscalationDeclared declared) {
        telling.about(declared.request(), (request, out) -> {
            var kind =
                    isAsker(request, declared.by()) ? NoticeKind.ESCALATION_BY_ASKER : NoticeKind.ESCALATION_DECLARED;
            var news = News.of(kind, request, declared.by());
            out.tell(news.at(escalation(request)), otherSide(request, declared.by(), out));
        });
    }

    @EventListener
    void ended(EscalationEnded ended) {
        telling.about(
                ended.request(),
                (request, out) -> out.tell(
                        News.of(NoticeKind.ESCALATION_ENDED, request, ended.by()),
                        otherSide(request, ended.by(), out)));
    }

    @EventListener
    void lapsed(PromiseLapsed lapsed) {
        telling.about(lapsed.request(), (request, out) -> {
            var promised = term.of(lapsed.promisedUntil());
            var news = News.of(NoticeKind.PROMISE_LAPSED, request, null, promised);
            out.tell(news.at(escalation(request)), out.person(request.asker()));
            out.tell(News.of(NoticeKind.PROMISE_MISSED, request, null, promised), out.directors());
        });
    }

    private static List<Recipient> otherSide(Brief request, @Nullable PersonId by, Outgoing out) {
        return isAsker(request, by)
                ? out.responsible(request.assignee(), request.topic().audience())
                : out.person(request.asker());
    }

    /** A guest acts without a name. */
    private static boolean isAsker(Brief request, @Nullable PersonId by) {
        return Objects.equals(request.asker(), by);
    }

    private static String escalation(Brief request) {
        return "/requests/" + request.number() + "/escalation";
    }
}
