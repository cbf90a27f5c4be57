package school.helpdesk.notifications;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.schedule.OccurrenceCancelled;
import school.helpdesk.schedule.OccurrenceSubstituted;
import school.helpdesk.schedule.ScheduleApproved;
import school.helpdesk.schedule.ScheduleReturned;
import school.helpdesk.schedule.ScheduleSubmitted;
import school.helpdesk.schedule.ScheduleWithdrawn;
import school.helpdesk.visits.ExpectedVisitors;

/** Tells of the schedule: its signers of what the other did, and everybody who has a time of what becomes of it. */
@Component
class ScheduleNews {

    private final ExpectedVisitors visitors;
    private final PeopleDesk people;
    private final Telling telling;
    private final Teller teller;

    ScheduleNews(ExpectedVisitors visitors, PeopleDesk people, Telling telling, Teller teller) {
        this.visitors = visitors;
        this.people = people;
        this.telling = telling;
        this.teller = teller;
    }

    @EventListener
    void cancelled(OccurrenceCancelled cancelled) {
        var cancellation = cancelled.cancellation();
        var by = cancellation.made().by();
        telling.other(out -> out.tellVisitors(
                visitors.of(cancellation.occurrence()),
                visitor -> News.of(
                        NoticeKind.OCCURRENCE_CANCELLED, visitor, by, visitor.starts(), cancellation.reason())));
    }

    @EventListener
    void substituted(OccurrenceSubstituted substituted) {
        var substitution = substituted.substitution();
        var held = substituted.before();
        var by = substitution.made().by();
        var page = "/visits?date=" + held.date();
        telling.other(out -> {
            var receives = people.card(substitution.substitute()).shortName();
            out.tellVisitors(
                    visitors.of(held.id()),
                    visitor -> News.of(NoticeKind.OCCURRENCE_SUBSTITUTED, visitor, by, visitor.starts(), receives));
            out.tell(
                    News.of(NoticeKind.RECEPTION_GIVEN, page, by, held.starts(), held.place())
                            .quoting(substitution.reason()),
                    out.person(substitution.substitute()));
            out.tell(
                    News.of(NoticeKind.RECEPTION_TAKEN, week(held.date()), by, held.starts(), held.place(), receives)
                            .quoting(substitution.reason()),
                    out.person(held.consultant()));
        });
    }

    @EventListener
    void submitted(ScheduleSubmitted submitted) {
        var page = approval(submitted.schedule());
        telling.other(out -> out.tell(
                News.of(NoticeKind.SCHEDULE_SUBMITTED, page, submitted.author(), submitted.title()), out.directors()));
    }

    @EventListener
    void withdrawn(ScheduleWithdrawn withdrawn) {
        teller.takeBack(approval(withdrawn.schedule()));
    }

    @EventListener
    void returned(ScheduleReturned returned) {
        var page = "/schedule/drafts/" + returned.schedule();
        telling.other(out -> out.tell(
                News.of(NoticeKind.SCHEDULE_RETURNED, page, returned.by(), returned.title())
                        .quoting(returned.remarks()),
                out.person(returned.author())));
    }

    @EventListener
    void approved(ScheduleApproved approved) {
        var heading = approved.version().heading();
        var number = String.valueOf(approved.version().number());
        var by = approved.approved().by();
        telling.other(out -> {
            out.tell(
                    News.of(NoticeKind.SCHEDULE_APPROVED, "/schedule/versions/" + number, by, heading.title(), number),
                    out.person(approved.author()));
            out.tellVisitors(
                    visitors.droppedBy(approved.version()),
                    visitor -> News.of(NoticeKind.OCCURRENCE_DROPPED, visitor, by, visitor.starts()));
        });
    }

    private static String approval(UUID schedule) {
        return "/schedule/drafts/" + schedule + "/approval";
    }

    /** Where everybody sees who receives: whose appointment has ended may not see the sheet of the day. */
    private static String week(LocalDate day) {
        var week = DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, "2026-W48".length());
        return "/schedule?week=" + week + "#on-" + day;
    }
}
