package school.helpdesk.notifications;

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
import school.helpdesk.requests.UndoDesk;
import school.helpdesk.school.SchoolTime;

/** Tells of requests, in the transaction of what happened to them. Notes are no news for anybody. */
@Component
class RequestNews {

    private final FreshBriefs briefs;
    private final Recipients recipients;
    private final Teller teller;
    private final UndoDesk undo;
    private final SchoolTime time;
    private final Term term;

    RequestNews(FreshBriefs briefs, Recipients recipients, Teller teller, UndoDesk undo, SchoolTime time, Term term) {
        this.briefs = briefs;
        this.recipients = recipients;
        this.teller = teller;
        this.undo = undo;
        this.time = time;
        this.term = term;
    }

    /** Whoever wrote down what somebody said to them sees to it. */
    @EventListener
    void asked(RequestAsked asked) {
        var request = briefs.of(asked.number());
        var written = request.channel() == Channel.EMAIL;
        if (written) confirm(request);
        if (asked.noted() != null && !written) return;
        var author = asked.noted() == null ? asked.by() : asked.noted();
        teller.tell(
                News.of(NoticeKind.REQUEST_ASKED, request, author),
                recipients.consultants(request.topic().audience()).stream()
                        .filter(consultant -> !consultant.id().equals(request.asker()))
                        .toList());
    }

    @EventListener
    void answered(RequestAnswered answered) {
        var request = briefs.of(answered.number());
        tellAsker(
                request,
                News.of(NoticeKind.REQUEST_ANSWERED, request, answered.by())
                        .quoting(answered.words())
                        .forReplies());
    }

    @EventListener
    void clarified(ClarificationAsked clarified) {
        var request = briefs.of(clarified.number());
        tellAsker(
                request,
                News.of(NoticeKind.CLARIFICATION_ASKED, request, clarified.by())
                        .quoting(clarified.words())
                        .forReplies());
    }

    @EventListener
    void replied(RequestReplied replied) {
        var request = briefs.of(replied.number());
        tellConsultant(
                request,
                News.of(NoticeKind.REQUEST_REPLIED, request, replied.by()).quoting(replied.words()));
    }

    @EventListener
    void reopened(RequestReopened reopened) {
        var request = briefs.of(reopened.number());
        tellConsultant(
                request,
                News.of(NoticeKind.REQUEST_REOPENED, request, reopened.by()).quoting(reopened.words()));
    }

    @EventListener
    void handedOver(RequestHandedOver handed) {
        var request = briefs.of(handed.number());
        teller.tell(News.of(NoticeKind.REQUEST_HANDED_OVER, request, handed.by()), recipients.people(handed.to()));
    }

    @EventListener
    void closed(RequestClosed closed) {
        switch (closed.how()) {
            case CLOSE -> {
                var request = briefs.of(closed.number());
                var news =
                        News.of(NoticeKind.REQUEST_CLOSED, request, closed.by()).quoting(request.closed());
                tellAsker(request, news);
                if (request.guest() != null)
                    teller.tellGuest(news, request.guest().contact());
            }
            case LAPSE -> {
                var request = briefs.of(closed.number());
                tellAsker(request, News.of(NoticeKind.REQUEST_LAPSED, request, null));
            }
            case WITHDRAW -> {
                var request = briefs.of(closed.number());
                teller.tell(
                        News.of(NoticeKind.REQUEST_WITHDRAWN, request, closed.by()),
                        recipients.people(request.assignee()));
            }
            default -> {}
        }
    }

    @EventListener
    void merged(RequestMerged merged) {
        var request = briefs.of(merged.number());
        tellAsker(
                request,
                News.of(NoticeKind.REQUEST_MERGED, request, merged.by(), String.valueOf(merged.into()))
                        .at("/requests/" + merged.into()));
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

    private void confirm(Brief request) {
        var until = term.of(Objects.requireNonNull(request.promisedUntil()));
        tellAsker(
                request,
                News.of(NoticeKind.REQUEST_RECEIVED, request, null, until).forReplies());
    }

    private void tellAsker(Brief request, News news) {
        teller.tell(news, recipients.people(request.asker()));
    }

    private void tellConsultant(Brief request, News news) {
        teller.tell(
                news, recipients.responsible(request.assignee(), request.topic().audience()));
    }
}
