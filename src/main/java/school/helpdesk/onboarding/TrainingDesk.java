package school.helpdesk.onboarding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
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
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Role;
import school.helpdesk.people.Topic;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/**
 * Takes every act on a training. Each one happens under a lock on it and is refused with {@link RuleBroken} when the
 * training has moved on; the same act repeated by the same person changes nothing and is no error.
 */
@Service
@Transactional
public class TrainingDesk {

    private final Trainings trainings;
    private final TrainingMoves moves;
    private final AppointmentDesk appointments;
    private final PeopleDesk people;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    TrainingDesk(
            Trainings trainings,
            TrainingMoves moves,
            AppointmentDesk appointments,
            PeopleDesk people,
            WorkdayDesk workdays,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.trainings = trainings;
        this.moves = moves;
        this.appointments = appointments;
        this.people = people;
        this.workdays = workdays;
        this.time = time;
        this.events = events;
    }

    /** Sets when and where I train the newcomer, who hears of it unless both stay as they were. */
    public void arrange(UUID id, Session session, PersonId me) {
        var training = forWork(id, me);
        var known = training.session();
        if (session.equals(known) && me.equals(training.trainer())) return;
        moves.save(training.arrange(session, sign(me), clocks()));
        if (!session.equals(known)) events.publishEvent(new SessionArranged(id, training.person(), session, me));
    }

    /**
     * Ticks what was gone through.
     *
     * @param gone what is ticked
     * @param not whose tick is taken back
     */
    public void tick(UUID id, Collection<Topic> gone, Collection<Topic> not, PersonId me) {
        forWork(id, me).tick(gone, not, sign(me));
    }

    /**
     * I sign that it was held at the arranged time: from now on it keeps the date it was held to.
     *
     * @throws RuleBroken before the day of taking office, before that time, and when none was arranged
     */
    public void complete(UUID id, PersonId me) {
        sign(id, null, me);
    }

    /**
     * I sign that it was held at another time than the arranged one, or without one.
     *
     * @param took lies in the past, not before the day of taking office
     * @throws RuleBroken when it does not
     */
    public void complete(UUID id, Session took, PersonId me) {
        sign(id, took, me);
    }

    private void sign(UUID id, @Nullable Session took, PersonId me) {
        var training = forWork(id, me);
        var held = training.held();
        if (held != null && held.by().equals(me)) return;
        moves.save(training.complete(took, sign(me), clocks(), deadline(training)));
        events.publishEvent(new TrainingHeld(id, training.person(), me));
    }

    /**
     * I sign that I was trained.
     *
     * @throws NotFound when it is not my own training
     */
    public void acknowledge(UUID id, PersonId me) {
        var training = trainings
                .lock(id)
                .filter(own -> own.person().equals(me))
                .orElseThrow(() -> new NotFound("training " + id));
        if (training.state() == TrainingState.ACKNOWLEDGED) return;
        moves.save(training.acknowledge(sign(me)));
    }

    /** A consultant or the director says that it is not needed, and why. */
    public void waive(UUID id, String reason, PersonId me) {
        var training = people.holds(me, Role.DIRECTOR) ? locked(id) : forWork(id, me);
        if (training.person().equals(me)) throw new RuleBroken("onboarding.rule.own");
        if (training.waiver() == Waiver.DECIDED && training.reason().equals(reason)) return;
        var by = sign(me);
        moves.save(training.waive(Waiver.DECIDED, reason, me, by.at(), time.today(), deadline(training)));
        events.publishEvent(new TrainingWaived(id, training.person(), me));
    }

    private LocalDate deadline(Training training) {
        return new Terms(workdays.calendar()).deadline(training.tookOfficeOn());
    }

    /** Who is appointed for parents alone trains nobody. */
    private Training forWork(UUID id, PersonId me) {
        if (!appointments.appointed(me, Audience.EMPLOYEES, time.today(), time.today()))
            throw new NotFound("training " + id);
        var training = locked(id);
        if (training.person().equals(me)) throw new RuleBroken("onboarding.rule.own");
        return training;
    }

    private Training locked(UUID id) {
        return trainings.lock(id).orElseThrow(() -> new NotFound("training " + id));
    }

    private LocalDateTime clocks() {
        return time.at(time.now()).toLocalDateTime();
    }

    private Signature sign(PersonId me) {
        return new Signature(me, time.now());
    }
}
