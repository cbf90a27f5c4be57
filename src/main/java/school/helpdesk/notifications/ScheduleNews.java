package school.helpdesk.notifications;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.schedule.OccurrenceCancelled;
import school.helpdesk.schedule.OccurrenceSubstituted;
import school.helpdesk.schedule.ScheduleApproved;
import school.helpdesk.schedule.ScheduleReturned;
import school.helpdesk.schedule.ScheduleSubmitted;
import school.helpdesk.visits.ExpectedVisitors;

/** Tells of the schedule: its signers of what the other did, and everybody who has a time of what becomes of it. */
@Component
class ScheduleNews {

    private final ExpectedVisitors visitors;
    private final PeopleDesk people;
    private final Recipients recipients;
    private final Teller teller;

    ScheduleNews(ExpectedVisitors visitors, PeopleDesk people, Recipients recipients, Teller teller) {
        this.visitors = visitors;
        this.people = people;
        this.recipients = recipients;
        this.teller = teller;
    }

    @EventListener
    void cancelled(OccurrenceCancelled cancelled) {
        var cancellation = cancelled.cancellation();
        var by = cancellation.made().by();
        teller.tellVisitors(
                visitors.of(cancellation.occurrence()),
                visitor ->
                        News.of(NoticeKind.OCCURRENCE_CANCELLED, visitor, by, visitor.starts(), cancellation.reason()));
    }

    @EventListener
    void substituted(OccurrenceSubstituted substituted) {
        var substitution = substituted.substitution();
        var held = substituted.before();
        var by = substitution.made().by();
        var receives = people.card(substitution.substitute()).shortName();
        teller.tellVisitors(
                visitors.of(held.id()),
                visitor -> News.of(NoticeKind.OCCURRENCE_SUBSTITUTED, visitor, by, visitor.starts(), receives));
        var page = "/visits?date=" + held.date();
        teller.tell(
                News.of(NoticeKind.RECEPTION_GIVEN, page, by, held.starts(), held.place())
                        .quoting(substitution.reason()),
                recipients.people(substitution.substitute()));
    }

    @EventListener
    void submitted(ScheduleSubmitted submitted) {
        var page = "/schedule/drafts/" + submitted.schedule() + "/approval";
        teller.tell(
                News.of(NoticeKind.SCHEDULE_SUBMITTED, page, submitted.author(), submitted.title()),
                recipients.directors());
    }

    @EventListener
    void returned(ScheduleReturned returned) {
        var page = "/schedule/drafts/" + returned.schedule();
        teller.tell(
                News.of(NoticeKind.SCHEDULE_RETURNED, page, returned.by(), returned.title())
                        .quoting(returned.remarks()),
                recipients.people(returned.author()));
    }

    @EventListener
    void approved(ScheduleApproved approved) {
        var version = approved.version();
        var heading = version.heading();
        var by = approved.approved().by();
        var page = "/schedule/versions/" + version.number();
        teller.tell(
                News.of(NoticeKind.SCHEDULE_APPROVED, page, by, heading.title(), String.valueOf(version.number())),
                recipients.people(approved.author()));
        teller.tellVisitors(
                visitors.dropped(heading.effectiveFrom(), heading.effectiveTo()),
                visitor -> News.of(NoticeKind.OCCURRENCE_DROPPED, visitor, by, visitor.starts()));
    }
}
