package school.helpdesk.notifications;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.visits.VisitCancelled;
import school.helpdesk.visits.VisitGiven;
import school.helpdesk.visits.VisitMoved;

/** Tells of visits: the visitor what a consultant did, and who receives them what they did. */
@Component
class VisitNews {

    private final FreshBriefs briefs;
    private final ScheduleDesk schedule;
    private final Recipients recipients;
    private final Teller teller;

    VisitNews(FreshBriefs briefs, ScheduleDesk schedule, Recipients recipients, Teller teller) {
        this.briefs = briefs;
        this.schedule = schedule;
        this.recipients = recipients;
        this.teller = teller;
    }

    @EventListener
    void given(VisitGiven given) {
        var request = briefs.of(given.request());
        var place = find(given.to()).map(Occurrence::place).orElse("");
        var news = News.of(NoticeKind.VISIT_GIVEN, request, given.by(), given.starts(), place)
                .at("/visits/" + given.code());
        teller.tell(news, recipients.people(request.asker()));
        if (request.guest() != null) teller.tellGuest(news, request.guest().contact());
    }

    @EventListener
    void moved(VisitMoved moved) {
        var request = briefs.of(moved.request());
        teller.tell(
                News.of(NoticeKind.VISIT_MOVED, request, moved.by(), moved.starts())
                        .at("/visits/" + moved.code()),
                recipients.people(Stream.of(moved.from(), moved.to())
                        .flatMap(id -> consultant(id).stream())
                        .distinct()
                        .toList()));
    }

    @EventListener
    void cancelled(VisitCancelled cancelled) {
        var request = briefs.of(cancelled.request());
        teller.tell(
                News.of(NoticeKind.VISIT_CANCELLED, request, cancelled.by(), cancelled.starts())
                        .at("/visits/" + cancelled.code()),
                recipients.people(consultant(cancelled.occurrence()).stream().toList()));
    }

    private Optional<PersonId> consultant(OccurrenceId id) {
        return find(id).map(Occurrence::consultant);
    }

    private Optional<Occurrence> find(OccurrenceId id) {
        return schedule.timetable(id.date(), id.date()).find(id);
    }
}
