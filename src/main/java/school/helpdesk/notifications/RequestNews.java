package school.helpdesk.notifications;

import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.requests.Brief;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.ClarificationAsked;
import school.helpdesk.requests.GuestsErased;
import school.helpdesk.requests.MessageRecalled;
import school.helpdesk.requests.MoveUndone;
import school.helpdesk.requests.RequestAnswered;
import school.helpdesk.requests.RequestAsked;
import school.helpdesk.requests.RequestClosed;
import school.helpdesk.requests.RequestHandedOver;
import school.helpdesk.requests.RequestMerged;
import school.helpdesk.requests.RequestReopened;
import school.helpdesk.requests.RequestReplied;
import school.helpdesk.requests.RequestTaken;
import school.helpdesk.requests.UndoDesk;
import school.helpdesk.school.SchoolTime;

/** Tells of requests, in the transaction of what happened to them. Notes are no news for anybody. */
@Component
class RequestNews {

    private final Telling telling;
    private final Teller teller;
    private final UndoDesk undo;
    private final SchoolTime time;
    private final Term term;

    RequestNews(Telling telling, Teller teller, UndoDesk undo, SchoolTime time, Term term) {
        this.telling = telling;
        this.teller = teller;
        this.undo = undo;
        this.time = time;
        this.term = term;
    }

    /** Whoever wrote down what somebody said to them sees to it. */
    @EventListener
    void asked(RequestAsked asked) {
        telling.about(asked.number(), (request, out) -> {
            var written = request.channel() == Channel.EMAIL;
            if (written) confirm(request, out);
            if (asked.noted() != null && !written) return;
            var author = asked.noted() == null ? asked.by() : asked.noted();
            out.tell(
                    News.of(NoticeKind.REQUEST_ASKED, request, author),
                    out.consultants(request.topic().audience()).stream()
                            .filter(consultant -> !consultant.id().equals(request.asker()))
                            .toList());
        });
    }

    @EventListener
    void taken(RequestTaken taken) {
        telling.other(out -> out.see(taken.number(), taken.by()));
    }

    @EventListener
    void answered(RequestAnswered answered) {
        telling.about(answered.number(), (request, out) -> {
            var news = News.of(NoticeKind.REQUEST_ANSWERED, request, answered.by());
            out.tell(news.quoting(answered.words()).forReplies(), out.person(request.asker()));
        });
    }

    @EventListener
    void clarified(ClarificationAsked clarified) {
        telling.about(clarified.number(), (request, out) -> {
            var news = News.of(NoticeKind.CLARIFICATION_ASKED, request, clarified.by());
            out.tell(news.quoting(clarified.words()).forReplies(), out.person(request.asker()));
        });
    }

    @EventListener
    void replied(RequestReplied replied) {
        telling.about(replied.number(), (request, out) -> {
            var news = News.of(NoticeKind.REQUEST_REPLIED, request, replied.by());
            out.tell(news.quoting(replied.words()), responsible(request, out));
        });
    }

    @EventListener
    void reopened(RequestReopened reopened) {
        telling.about(reopened.number(), (request, out) -> {
            var news = News.of(NoticeKind.REQUEST_REOPENED, request, reopened.by());
            out.tell(news.quoting(reopened.words()), responsible(request, out));
        });
    }

    @EventListener
    void handedOver(RequestHandedOver handed) {
        telling.about(
                handed.number(),
                (request, out) -> out.tell(
                        News.of(NoticeKind.REQUEST_HANDED_OVER, request, handed.by()), out.person(handed.to())));
    }

    @EventListener
    void closed(RequestClosed closed) {
        telling.about(closed.number(), (request, out) -> {
            switch (closed.how()) {
                case CLOSE -> {
                    var news = News.of(NoticeKind.REQUEST_CLOSED, request, closed.by())
                            .quoting(request.closed());
                    out.tell(news, out.person(request.asker()));
                    if (request.guest() != null)
                        out.tellGuest(news, request.guest().contact());
                }
                case LAPSE -> out.tell(News.of(NoticeKind.REQUEST_LAPSED, request, null), out.person(request.asker()));
                case WITHDRAW ->
                    out.tell(
                            News.of(NoticeKind.REQUEST_WITHDRAWN, request, closed.by()),
                            out.person(request.assignee()));
                default -> {
                    if (closed.by() != null) out.see(closed.number(), closed.by());
                }
            }
        });
    }

    @EventListener
    void merged(RequestMerged merged) {
        telling.about(merged.number(), (request, out) -> {
            var into = String.valueOf(merged.into());
            var news = News.of(NoticeKind.REQUEST_MERGED, request, merged.by(), into);
            out.tell(news.at("/requests/" + into), out.person(request.asker()));
        });
    }

    @EventListener
    void undone(MoveUndone undone) {
        teller.takeBack(undone.number(), undone.by(), undone.made());
    }

    @EventListener
    void recalled(MessageRecalled recalled) {
        teller.takeBack(recalled.number(), recalled.by(), time.now().minus(undo.window()));
    }

    @EventListener
    void erased(GuestsErased erased) {
        teller.forget(erased.numbers());
    }

    private void confirm(Brief request, Outgoing out) {
        var until = term.of(Objects.requireNonNull(request.promisedUntil()));
        var news = News.of(NoticeKind.REQUEST_RECEIVED, request, null, until);
        out.tell(news.forReplies(), out.person(request.asker()));
    }

    private static List<Recipient> responsible(Brief request, Outgoing out) {
        return out.responsible(request.assignee(), request.topic().audience());
    }
}
