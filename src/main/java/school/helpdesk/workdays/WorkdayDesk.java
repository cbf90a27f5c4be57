package school.helpdesk.workdays;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.school.ProfileChanged;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolTime;

/** Tells the working calendar and changes the school's own days in it. */
@Service
@Transactional
public class WorkdayDesk {

    private final OfficialDays official = OfficialDays.shipped();
    private final WorkdayChanges changes;
    private final WorkdaySettings settings;
    private final SchoolDesk school;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    WorkdayDesk(
            WorkdayChanges changes,
            WorkdaySettings settings,
            SchoolDesk school,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.settings = settings;
        this.school = school;
        this.time = time;
        this.events = events;
    }

    /**
     * The calendar of this moment. Asks the database once, so a change made on another instance is seen at once: take it
     * once for a page or a piece of work and reckon with that.
     */
    @Transactional(readOnly = true)
    public WorkingCalendar calendar() {
        return new WorkingCalendar(state(), settings.countFrom(), changes.findAllInForce());
    }

    /** From which day terms count at this school. */
    public CountFrom countFrom() {
        return settings.countFrom();
    }

    /** One term by the calendar of this moment; see {@link WorkingCalendar#term} for bounds and errors. */
    @Transactional(readOnly = true)
    public Term term(LocalDate event, int days) {
        return calendar().term(event, days);
    }

    /**
     * The school says what a day is. A new word on a day takes the place of the old one.
     *
     * @throws RuleBroken when the day is that anyway and the school has said nothing else about it
     */
    public ChangeOutcome change(OwnDay wanted, PersonId me) {
        if (!WorkingCalendar.knows(wanted.date())) throw new RuleBroken("workdays.rule.too-far");
        changes.lock();
        var made = new Signature(me, time.now());
        var standing = changes.findInForce(wanted.date());
        if (standing.isEmpty()) return begin(wanted, made);
        if (standing.get().own().equals(wanted)) return ChangeOutcome.UNCHANGED;
        standing.get().remove(made);
        changes.saveAndFlush(standing.get());
        put(wanted, made);
        return ChangeOutcome.REPLACED;
    }

    /** The day is again what the state says. Removing it a second time changes nothing. */
    public ChangeOutcome remove(LocalDate day, PersonId me) {
        if (!WorkingCalendar.knows(day)) throw new NotFound("change of " + day);
        changes.lock();
        var standing = changes.findInForce(day);
        if (standing.isPresent()) {
            standing.get().remove(new Signature(me, time.now()));
            changes.saveAndFlush(standing.get());
            events.publishEvent(new CalendarChanged());
            return ChangeOutcome.REMOVED;
        }
        if (changes.existsByDay(day)) return ChangeOutcome.UNCHANGED;
        throw new NotFound("change of " + day);
    }

    /** All of the school's own days in force, in order. */
    @Transactional(readOnly = true)
    public List<OwnDay> ownDays() {
        return changes.findAllInForce();
    }

    /** Everything the school ever said about days, in no order: for those who must know when the calendar changed. */
    @Transactional(readOnly = true)
    public List<DayAct> acts() {
        return changes.findActs();
    }

    @EventListener
    void on(ProfileChanged profile) {
        if (profile.before().week() != profile.after().week()) events.publishEvent(new CalendarChanged());
    }

    private ChangeOutcome begin(OwnDay wanted, Signature made) {
        if (state().day(wanted.date()).isWorkday() == wanted.kind().isWorkday())
            throw new RuleBroken("workdays.rule.already." + wanted.kind());
        put(wanted, made);
        return ChangeOutcome.MADE;
    }

    private void put(OwnDay wanted, Signature made) {
        changes.saveAndFlush(new WorkdayChange(wanted, made));
        events.publishEvent(new CalendarChanged());
    }

    private StateCalendar state() {
        return new StateCalendar(official, school.profile().week());
    }
}
