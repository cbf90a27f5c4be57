package school.helpdesk.onboarding;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.onboarding.TrainingPage.Viewpoint;
import school.helpdesk.people.Access;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.people.Right;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Lays out one training for whoever may see it. */
@Service
@Transactional(readOnly = true)
public class TrainingReader {

    private static final int MOVES = 200;
    private static final Set<TrainingAct> TIMING = EnumSet.of(TrainingAct.MOVE, TrainingAct.ARRANGE);

    private final Trainings trainings;
    private final TrainingMoves moves;
    private final TrainingReminders reminders;
    private final AppointmentDesk appointments;
    private final FreeTimes times;
    private final PeopleDesk people;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    TrainingReader(
            Trainings trainings,
            TrainingMoves moves,
            TrainingReminders reminders,
            AppointmentDesk appointments,
            FreeTimes times,
            PeopleDesk people,
            WorkdayDesk workdays,
            SchoolTime time) {
        this.trainings = trainings;
        this.moves = moves;
        this.reminders = reminders;
        this.appointments = appointments;
        this.times = times;
        this.people = people;
        this.workdays = workdays;
        this.time = time;
    }

    /** @throws NotFound when there is no such training or it is not the reader's to see */
    public TrainingPage page(UUID id, Access me) {
        var training = trainings.find(id).orElseThrow(() -> new NotFound("training " + id));
        var viewpoint = viewpoint(training, me).orElseThrow(() -> new NotFound("training " + id));
        var history = moves.findByTrainingIdOrderByIdDesc(id, Limit.of(MOVES));
        var calendar = workdays.calendar();
        var session = training.session();
        var now = time.at(time.now()).toLocalDateTime();
        var watched = viewpoint != Viewpoint.NEWCOMER && training.isOpen() && session != null && !session.isOver(now);
        var trainer = watched ? training.trainer() : null;
        return new TrainingPage(
                training,
                viewpoint,
                new Terms(calendar).term(training.tookOfficeOn()),
                session == null ? null : calendar.day(session.on()),
                session != null && trainer != null
                        ? times.overlapped(session, trainer, calendar).orElse(null)
                        : null,
                session != null && trainer != null
                        ? times.clashing(training, session, trainer).orElse(null)
                        : null,
                now,
                history,
                viewpoint == Viewpoint.NEWCOMER ? List.of() : reminders.findOf(id),
                people.cards(named(training, history)));
    }

    /** The latest training of a person. */
    public Optional<Training> latest(PersonId person) {
        return trainings.findLatest(person);
    }

    /** Which session of an open training fell out when the day of taking office moved last, if none was set since. */
    Optional<Session> dropped(Training training) {
        if (!training.isOpen() || training.session() != null) return Optional.empty();
        return moves.findFirstByTrainingIdAndActInOrderByIdDesc(training.id(), TIMING)
                .filter(last -> last.act() == TrainingAct.MOVE)
                .map(TrainingMove::session);
    }

    /**
     * An open training of somebody else, for a consultant.
     *
     * @throws NotFound when there is no such training, or the consultant is not appointed for employees
     * @throws RuleBroken when it is settled, or the consultant's own
     */
    public Training forWork(UUID id, PersonId me) {
        if (!trains(me)) throw new NotFound("training " + id);
        var training = trainings.find(id).orElseThrow(() -> new NotFound("training " + id));
        if (training.person().equals(me)) throw new RuleBroken("onboarding.rule.own");
        if (!training.isOpen()) throw new RuleBroken("onboarding.rule.is." + training.state());
        return training;
    }

    /** Who is to be trained. */
    public PersonCard newcomer(Training training) {
        return people.card(training.person());
    }

    private boolean trains(PersonId me) {
        return appointments.appointed(me, Audience.EMPLOYEES, time.today(), time.today());
    }

    private Optional<Viewpoint> viewpoint(Training training, Access me) {
        if (training.person().equals(me.person())) return Optional.of(Viewpoint.NEWCOMER);
        if (me.has(Right.TRAINER)) return Optional.of(Viewpoint.CONSULTANT);
        if (me.has(Right.DIRECTOR)) return Optional.of(Viewpoint.DIRECTOR);
        return me.has(Right.CONSULTANT) ? Optional.of(Viewpoint.ONLOOKER) : Optional.empty();
    }

    private static Set<PersonId> named(Training training, List<TrainingMove> history) {
        var named = new HashSet<PersonId>();
        named.add(training.person());
        var trainer = training.trainer();
        if (trainer != null) named.add(trainer);
        for (var item : training.ticked()) {
            var ticked = training.tickedBy(item);
            if (ticked != null) named.add(ticked.by());
        }
        for (var move : history) {
            var by = move.by();
            if (by != null) named.add(by);
        }
        return named;
    }
}
