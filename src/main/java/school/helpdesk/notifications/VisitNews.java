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

    private final ScheduleDesk schedule;
    private final Telling telling;

    VisitNews(ScheduleDesk schedule, Telling telling) {
        this.schedule = schedule;
        this.telling = telling;
    }

    @EventListener
    void given(VisitGiven given) {
        telling.about(given.request(), (request, out) -> {
            var place = find(given.to()).map(Occurrence::place).orElse("");
            var news = News.of(NoticeKind.VISIT_GIVEN, request, given.by(), given.starts(), place);
            out.tell(news.at("/visits/" + given.code()), out.person(request.asker()));
            if (request.guest() != null) out.tellGuest(news, request.guest().contact());
        });
    }

    @EventListener
    void moved(VisitMoved moved) {
        telling.about(moved.request(), (request, out) -> {
            var news = News.of(NoticeKind.VISIT_MOVED, request, moved.by(), moved.starts());
            out.tell(
                    news.at("/visits/" + moved.code()),
                    out.people(Stream.of(moved.from(), moved.to())
                            .distinct()
                            .flatMap(id -> consultant(id).stream())
                            .distinct()
                            .toList()));
        });
    }

    @EventListener
    void cancelled(VisitCancelled cancelled) {
        telling.about(cancelled.request(), (request, out) -> {
            var news = News.of(NoticeKind.VISIT_CANCELLED, request, cancelled.by(), cancelled.starts());
            var receives = consultant(cancelled.occurrence());
            out.tell(news.at("/visits/" + cancelled.code()), out.person(receives.orElse(null)));
        });
    }

    private Optional<PersonId> consultant(OccurrenceId id) {
        return find(id).map(Occurrence::consultant);
    }

    private Optional<Occurrence> find(OccurrenceId id) {
        return schedule.timetable(id.date(), id.date()).find(id);
    }
}
