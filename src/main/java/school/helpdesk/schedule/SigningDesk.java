package school.helpdesk.schedule;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Role;
import school.helpdesk.school.SchoolTime;

/** Takes the two signatures: the author's with the submission, the director's with the approval. */
@Service
@Transactional
public class SigningDesk {

    private final Schedules schedules;
    private final DraftDesk drafts;
    private final Checks checks;
    private final AppointmentDesk appointments;
    private final PeopleDesk people;
    private final SchoolTime time;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SigningDesk(
            Schedules schedules,
            DraftDesk drafts,
            Checks checks,
            AppointmentDesk appointments,
            PeopleDesk people,
            SchoolTime time,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.schedules = schedules;
        this.drafts = drafts;
        this.checks = checks;
        this.appointments = appointments;
        this.people = people;
        this.time = time;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The author signs. With any fault but warnings nothing happens, and the faults are the answer. */
    public List<Fault> submit(UUID id, PersonId me) {
        if (!appointments.isConsultant(me, time.today())) throw new RuleBroken("schedule.rule.only-consultants");
        var schedule = locked(id);
        schedule.requireAuthor(me);
        if (schedule.state() == ScheduleState.SUBMITTED) return List.of();
        // A returned one was found wanting; sending it off unread again would waste the director's time.
        if (!schedule.state().leadsTo(ScheduleState.SUBMITTED))
            throw new RuleBroken("schedule.rule.is." + schedule.state());
        var refusing = checks.faults(schedule).stream()
                .filter(fault -> !fault.isWarning())
                .toList();
        if (!refusing.isEmpty()) return refusing;
        schedule.submit(people.card(me), time.now());
        events.publishEvent(new ScheduleSubmitted(id, schedule.heading().title(), me));
        return List.of();
    }

    public void withdraw(UUID id, PersonId me) {
        locked(id).withdraw(me);
        events.publishEvent(new ScheduleWithdrawn(id));
    }

    /**
     * A schedule that waits for the director or once did.
     *
     * @throws NotFound when it was never submitted, too
     */
    @Transactional(readOnly = true)
    public Schedule submitted(UUID id, PersonId me) {
        requireDirector(me);
        return schedules.findById(id).filter(Schedule::wasSubmitted).orElseThrow(() -> notFound(id));
    }

    /** What the director decides about; only a submitted one is to be seen here. */
    @Transactional(readOnly = true)
    public ApprovalPage approval(UUID id, PersonId me) {
        requireDirector(me);
        var schedule = schedules.findById(id).orElseThrow(() -> notFound(id));
        if (schedule.state() != ScheduleState.SUBMITTED) throw notFound(id);
        var versions = new Versions(schedules.findVersions());
        var from = schedule.heading().effectiveFrom();
        var ended = versions.on(from);
        var replaced = ended.or(() -> versions.before(from));
        var old = replaced.flatMap(version -> schedules.findById(version.id()));
        var draft = drafts.page(schedule, me, false);
        return new ApprovalPage(
                draft,
                old.map(known -> drafts.cards(schedule, known)).orElse(draft.people()),
                schedule.signatures(),
                schedule.latestRemark().orElse(null),
                replaced.orElse(null),
                old.map(known -> Difference.between(
                                known.heading(), known.lines(), schedule.heading(), schedule.lines()))
                        .orElse(null),
                ended.map(version -> from.minusDays(1)).orElse(null),
                versions.after(from)
                        .filter(next -> !next.heading()
                                .effectiveFrom()
                                .isAfter(schedule.heading().effectiveTo()))
                        .orElse(null),
                ended.flatMap(versions::lastDay)
                        .filter(last -> last.isAfter(schedule.heading().effectiveTo()))
                        .map(last -> schedule.heading().effectiveTo().plusDays(1))
                        .orElse(null),
                from.isBefore(time.today()));
    }

    /**
     * The director signs, and the schedule gets its number. Signing the same twice is signing once.
     *
     * @param seen the content the director had before them; null when they do not say
     * @return the number
     */
    public int approve(UUID id, @Nullable String seen, PersonId me) {
        requireDirector(me);
        var schedule = locked(id);
        var number = schedule.number();
        if (number != null && signedBy(schedule, me)) return number;
        if (schedule.state() != ScheduleState.SUBMITTED) throw new RuleBroken("schedule.rule.is." + schedule.state());
        if (schedule.author().equals(me)) throw new RuleBroken("schedule.rule.own-schedule");
        if (seen != null && !seen.equals(schedule.content())) throw new RuleBroken("schedule.rule.content-changed");
        if (schedule.heading().effectiveTo().isBefore(time.today())) throw new RuleBroken("schedule.rule.expired");
        if (!checks.faults(schedule).stream().allMatch(Fault::isWarning)) throw new RuleBroken("schedule.rule.faulty");
        jdbc.sql("select pg_advisory_xact_lock(hashtext('schedule.number'))").query(row -> {});
        var next = schedules.nextNumber();
        schedule.approve(people.card(me), time.now(), next);
        schedules.flush();
        events.publishEvent(new ScheduleApproved(
                new Version(schedule.id(), next, schedule.heading()),
                schedule.author(),
                new Signature(me, time.now())));
        return next;
    }

    public void giveBack(UUID id, String remarks, PersonId me) {
        requireDirector(me);
        var schedule = locked(id);
        if (schedule.state() == ScheduleState.RETURNED && sameRemark(schedule, remarks, me)) return;
        schedule.giveBack(new Signature(me, time.now()), remarks);
        events.publishEvent(new ScheduleReturned(id, schedule.heading().title(), schedule.author(), remarks, me));
    }

    private static boolean sameRemark(Schedule schedule, String remarks, PersonId me) {
        return schedule.remark()
                .filter(remark ->
                        remark.body().equals(remarks) && remark.made().by().equals(me))
                .isPresent();
    }

    private static boolean signedBy(Schedule schedule, PersonId me) {
        return schedule.signature(ScheduleSignature.Role.DIRECTOR)
                .filter(signed -> signed.signature().by().equals(me))
                .isPresent();
    }

    private void requireDirector(PersonId me) {
        if (!people.holds(me, Role.DIRECTOR)) throw new RuleBroken("schedule.rule.only-director");
    }

    private Schedule locked(UUID id) {
        return schedules.lockById(id).orElseThrow(() -> notFound(id));
    }

    private static NotFound notFound(UUID id) {
        return new NotFound("schedule " + id);
    }
}
