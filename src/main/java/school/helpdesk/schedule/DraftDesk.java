package school.helpdesk.schedule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.people.Role;
import school.helpdesk.school.SchoolTime;

/** Drafts schedules. Whoever is a consultant today may change a draft; signing is {@link SigningDesk}'s. */
@Service
@Transactional
public class DraftDesk {

    private final Schedules schedules;
    private final Checks checks;
    private final AppointmentDesk appointments;
    private final PeopleDesk people;
    private final SchoolTime time;
    private final JdbcClient jdbc;

    DraftDesk(
            Schedules schedules,
            Checks checks,
            AppointmentDesk appointments,
            PeopleDesk people,
            SchoolTime time,
            JdbcClient jdbc) {
        this.schedules = schedules;
        this.checks = checks;
        this.appointments = appointments;
        this.people = people;
        this.time = time;
        this.jdbc = jdbc;
    }

    /**
     * Begins a draft; with {@code basedOn}, the lines of that approved version come along. Asked twice for the same, it
     * begins one.
     */
    public UUID begin(Heading heading, @Nullable UUID basedOn, PersonId me) {
        requireConsultant(me);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('schedule.drafts'), hashtext(?))")
                .param(me.toString())
                .query(row -> {});
        var origin = basedOn == null ? null : approved(basedOn);
        return schedules.findSame(me, heading.title(), heading.effectiveFrom(), heading.effectiveTo(), basedOn).stream()
                .findFirst()
                .orElseGet(() -> schedules.saveAndFlush(new Schedule(heading, origin, signature(me))))
                .id();
    }

    public void describe(UUID id, Heading heading, PersonId me) {
        toChange(id, me).describe(heading, signature(me));
    }

    /** Adds a line, or finds the one that says exactly the same. */
    public UUID add(UUID id, Reception reception, PersonId me) {
        var schedule = toChange(id, me);
        requirePerson(reception);
        return same(schedule, reception)
                .orElseGet(() -> schedule.add(reception, signature(me)))
                .id();
    }

    /**
     * @param seen the version of the line that the editor had before them
     * @throws RuleBroken when somebody changed the line meanwhile, or another one says the same already
     */
    public void change(UUID id, UUID lineId, Reception reception, int seen, PersonId me) {
        var schedule = toChange(id, me);
        var line = schedule.line(lineId);
        if (line.reception().equals(reception)) return;
        if (line.version() != seen) throw new RuleBroken("schedule.rule.line-changed-meanwhile");
        requirePerson(reception);
        if (same(schedule, reception).isPresent()) throw new RuleBroken("schedule.rule.line-said-already");
        schedule.change(line, reception, signature(me));
    }

    /** What the line said; a line that is gone already stays gone. */
    public Optional<Reception> remove(UUID id, UUID lineId, PersonId me) {
        var schedule = toChange(id, me);
        var gone = schedule.lines().stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst();
        gone.ifPresent(line -> schedule.remove(line, signature(me)));
        return gone.map(Line::reception);
    }

    /** Throws a draft away, lines and all; only its author does. */
    public void discard(UUID id, PersonId me) {
        var schedule = toChange(id, me);
        schedule.requireAuthor(me);
        if (!schedule.state().isOpen()) throw new RuleBroken("schedule.rule.is." + schedule.state());
        jdbc.sql("delete from schedule where id = ?").param(id).update();
    }

    /** A consultant sees every schedule that is not approved yet, the director those that were ever submitted. */
    @Transactional(readOnly = true)
    public Drafts drafts(PersonId me) {
        var consultant = isConsultant(me);
        var visible = schedules.findAllOpen().stream()
                .filter(schedule -> consultant || schedule.state() != ScheduleState.DRAFT)
                .toList();
        var authors = visible.stream().map(Schedule::author).collect(Collectors.toSet());
        return new Drafts(visible, people.cards(authors), new Versions(schedules.findVersions()));
    }

    @Transactional(readOnly = true)
    public DraftPage page(UUID id, PersonId me) {
        var schedule = schedules.findById(id).orElseThrow(() -> notFound(id));
        var consultant = isConsultant(me);
        var waits = schedule.state() == ScheduleState.SUBMITTED && people.holds(me, Role.DIRECTOR);
        if (!consultant && !waits && schedule.state() != ScheduleState.APPROVED) throw notFound(id);
        return page(schedule, me, consultant);
    }

    DraftPage page(Schedule schedule, PersonId me, boolean consultant) {
        var heading = schedule.heading();
        return new DraftPage(
                schedule,
                checks.faults(schedule),
                appointments.consultantsDuring(heading.effectiveFrom(), heading.effectiveTo()),
                cards(schedule),
                schedule.author().equals(me),
                consultant && schedule.state().isOpen());
    }

    Map<PersonId, PersonCard> cards(Schedule schedule, Schedule... others) {
        var signed = schedule.latestRemark().map(remark -> remark.made().by()).stream();
        var editors = Stream.of(schedule.author(), schedule.changed().by());
        var named = Stream.concat(Stream.of(schedule), Stream.of(others))
                .flatMap(known -> known.lines().stream())
                .map(line -> line.reception().consultant());
        return people.cards(
                Stream.of(signed, editors, named).flatMap(all -> all).collect(Collectors.toSet()));
    }

    private Schedule toChange(UUID id, PersonId me) {
        requireConsultant(me);
        return schedules.lockById(id).orElseThrow(() -> notFound(id));
    }

    private Schedule approved(UUID id) {
        return schedules
                .findById(id)
                .filter(schedule -> schedule.state() == ScheduleState.APPROVED)
                .orElseThrow(() -> notFound(id));
    }

    private static Optional<Line> same(Schedule schedule, Reception reception) {
        return schedule.lines().stream()
                .filter(line -> line.reception().saysTheSameAs(reception))
                .findFirst();
    }

    private void requirePerson(Reception reception) {
        people.card(reception.consultant());
    }

    private void requireConsultant(PersonId me) {
        if (!isConsultant(me)) throw new RuleBroken("schedule.rule.only-consultants");
    }

    private boolean isConsultant(PersonId me) {
        return appointments.isConsultant(me, time.today());
    }

    private Signature signature(PersonId me) {
        return new Signature(me, time.now());
    }

    private static NotFound notFound(UUID id) {
        return new NotFound("schedule " + id);
    }

    /** What is being drafted, and what was approved before. */
    public record Drafts(List<Schedule> open, Map<PersonId, PersonCard> people, Versions versions) {}
}
