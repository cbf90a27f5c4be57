package school.helpdesk.schedule;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Consultant;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.school.SchoolTime;

/** Cancels and substitutes single occurrences; both show at once on every public face. */
@Service
@Transactional
public class OccurrenceDesk {

    private final ScheduleDesk schedule;
    private final Notices notices;
    private final AppointmentDesk appointments;
    private final PeopleDesk people;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    OccurrenceDesk(
            ScheduleDesk schedule,
            Notices notices,
            AppointmentDesk appointments,
            PeopleDesk people,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.schedule = schedule;
        this.notices = notices;
        this.appointments = appointments;
        this.people = people;
        this.time = time;
        this.events = events;
    }

    /** @throws NotFound when the schedules in force hold no such occurrence */
    @Transactional(readOnly = true)
    public OccurrencePage page(OccurrenceId id, PersonId me) {
        requireConsultant(me);
        var read = read(id);
        var occurrence = read.occurrence;
        var cancellation = read.publication.cancellations().get(id);
        var substitution = read.publication.substitutions().get(id);
        var signer = cancellation != null ? cancellation.made() : substitution != null ? substitution.made() : null;
        return new OccurrencePage(
                occurrence,
                people.card(occurrence.consultant()),
                people.card(occurrence.planned()),
                free(read),
                signer,
                signer == null ? null : people.card(signer.by()),
                occurrence.isOver(time.now()),
                schedule.expected(id));
    }

    /** Says that it will not be held. The same person saying the same again changes nothing. */
    public void cancel(OccurrenceId id, String reason, PersonId me) {
        requireConsultant(me);
        notices.lock(id.date());
        var read = read(id);
        var known = read.publication.cancellations().get(id);
        if (known != null && known.made().by().equals(me) && known.reason().equals(reason)) return;
        requireChangeable(read, known);
        var cancellation = new Cancellation(id, new Signature(me, time.now()), reason);
        notices.add(cancellation, read.line());
        events.publishEvent(new OccurrenceCancelled(read.occurrence, cancellation));
    }

    /** Says that somebody else receives. The same person saying the same again changes nothing. */
    public void substitute(OccurrenceId id, PersonId substitute, String reason, PersonId me) {
        requireConsultant(me);
        notices.lock(id.date());
        var read = read(id);
        var known = read.publication.substitutions().get(id);
        requireChangeable(read, read.publication.cancellations().get(id));
        if (known != null
                && known.substitute().equals(substitute)
                && known.made().by().equals(me)
                && known.reason().equals(reason)) return;
        var card = people.card(substitute);
        if (read.occurrence.consultant().equals(substitute))
            throw new RuleBroken("schedule.rule.substitute-same", card.shortName());
        if (!appointments.appointed(substitute, read.occurrence.audience(), id.date(), id.date()))
            throw new RuleBroken("schedule.rule.substitute-not-appointed", card.shortName());
        if (isBusy(read, substitute)) throw new RuleBroken("schedule.rule.substitute-busy", card.shortName());
        var substitution = new Substitution(id, substitute, new Signature(me, time.now()), reason);
        notices.add(substitution, read.line());
        events.publishEvent(new OccurrenceSubstituted(read.occurrence, substitution));
    }

    private void requireChangeable(Read read, @Nullable Cancellation cancelled) {
        if (cancelled != null)
            throw new RuleBroken(
                    "schedule.rule.cancelled-already",
                    people.card(cancelled.made().by()).shortName(),
                    cancelled.made().at());
        if (read.occurrence.isOver(time.now())) throw new RuleBroken("schedule.rule.occurrence-over");
    }

    private List<Consultant> free(Read read) {
        return appointments.consultantsOn(read.occurrence.date()).stream()
                .filter(consultant -> consultant.audience().covers(read.occurrence.audience()))
                .filter(consultant -> !consultant.person().id().equals(read.occurrence.consultant()))
                .filter(consultant -> !isBusy(read, consultant.person().id()))
                .toList();
    }

    private static boolean isBusy(Read read, PersonId consultant) {
        return read.day().occurrences().stream()
                .filter(other -> !other.id().equals(read.occurrence.id()) && !other.isCancelled())
                .anyMatch(other -> other.consultant().equals(consultant) && other.crosses(read.occurrence));
    }

    private Read read(OccurrenceId id) {
        var publication = schedule.publication(id.date(), id.date(), id.date(), id.date());
        var occurrence = publication
                .timetable(id.date(), id.date())
                .find(id)
                .orElseThrow(() -> new NotFound("occurrence " + id));
        return new Read(publication, occurrence);
    }

    private void requireConsultant(PersonId me) {
        if (!appointments.isConsultant(me, time.today())) throw new RuleBroken("schedule.rule.only-consultants");
    }

    private record Read(Publication publication, Occurrence occurrence) {

        Timetable day() {
            return publication.timetable(occurrence.date(), occurrence.date());
        }

        UUID line() {
            return publication.lines().values().stream()
                    .flatMap(List::stream)
                    .filter(line -> line.series().equals(occurrence.id().series()))
                    .findFirst()
                    .map(Line::id)
                    .orElseThrow();
        }
    }

    /**
     * One occurrence and what may be done about it.
     *
     * @param free who could receive instead
     * @param expected how many people have signed up for it
     * @param changed who cancelled or substituted it, and when; null when nobody did
     */
    public record OccurrencePage(
            Occurrence occurrence,
            PersonCard consultant,
            PersonCard planned,
            List<Consultant> free,
            @Nullable Signature changed,
            @Nullable PersonCard changer,
            boolean over,
            int expected) {}
}
