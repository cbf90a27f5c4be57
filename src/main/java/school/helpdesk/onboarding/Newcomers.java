package school.helpdesk.onboarding;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonChanged;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.people.PersonEnrolled;
import school.helpdesk.people.PersonLeft;
import school.helpdesk.people.PersonReturned;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Follows what is recorded of people, in the transaction that records it. */
@Component
class Newcomers {

    private final Trainings trainings;
    private final TrainingMoves moves;
    private final Reminders reminders;
    private final PeopleDesk people;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Newcomers(
            Trainings trainings,
            TrainingMoves moves,
            Reminders reminders,
            PeopleDesk people,
            WorkdayDesk workdays,
            SchoolTime time,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.trainings = trainings;
        this.moves = moves;
        this.reminders = reminders;
        this.people = people;
        this.workdays = workdays;
        this.time = time;
        this.entities = entities;
        this.events = events;
    }

    @EventListener
    void on(PersonEnrolled enrolled) {
        if (enrolled.details().newcomer()) open(enrolled.person(), day(enrolled.details()));
    }

    @EventListener
    void on(PersonChanged changed) {
        var before = changed.before();
        var after = changed.after();
        if (before.newcomer() && !after.newcomer()) waive(changed.person(), Waiver.NO_NEWCOMER, changed.by());
        else if (!before.newcomer() && after.newcomer()) begin(changed.person(), day(after));
        else if (after.newcomer() && !day(before).equals(day(after))) move(changed.person(), day(after), changed.by());
    }

    @EventListener
    void on(PersonLeft left) {
        waive(left.person(), Waiver.LEFT, left.by());
    }

    /** Who comes back is trained unless that was done already. */
    @EventListener
    void on(PersonReturned returned) {
        if (returned.details().newcomer()) begin(returned.person(), day(returned.details()));
    }

    private void begin(PersonId person, LocalDate day) {
        if (!people.hasAccount(person)) return;
        trainings.waitInLine(person.toString());
        var known = trainings.lockLatest(person);
        if (known.filter(latest -> latest.isOpen() || isDoneFor(latest, day)).isEmpty()) open(person, day);
    }

    private void move(PersonId person, LocalDate day, PersonId by) {
        var known = trainings.lockLatest(person);
        if (known.filter(latest ->
                        latest.held() != null && !latest.tookOfficeOn().equals(day))
                .isPresent())
            throw new RuleBroken(
                    "onboarding.rule.day-is-kept",
                    people.card(person).shortName(),
                    known.get().tookOfficeOn());
        open(known).ifPresent(latest -> move(latest, day, by));
    }

    private void move(Training training, LocalDate day, PersonId by) {
        var session = training.session();
        var trainer = training.trainer();
        moves.save(training.move(day, by, time.now()));
        if (session != null && trainer != null && training.session() == null)
            events.publishEvent(new SessionDropped(training.id(), training.person(), session, trainer, by));
    }

    private void waive(PersonId person, Waiver how, PersonId by) {
        open(trainings.lockLatest(person)).ifPresent(latest -> {
            var deadline = new Terms(workdays.calendar()).deadline(latest.tookOfficeOn());
            moves.save(latest.waive(how, "", by, time.now(), time.today(), deadline));
            events.publishEvent(new TrainingWaived(latest.id(), person, by));
        });
    }

    private void open(PersonId person, LocalDate day) {
        var training = new Training(person, day, time.now());
        entities.persist(training);
        moves.save(training.opened());
        reminders.opened(training);
    }

    private static Optional<Training> open(Optional<Training> known) {
        return known.filter(Training::isOpen);
    }

    private static boolean isDoneFor(Training latest, LocalDate day) {
        return latest.held() != null && latest.tookOfficeOn().equals(day);
    }

    private static LocalDate day(PersonDetails newcomer) {
        return Objects.requireNonNull(newcomer.tookOfficeOn());
    }
}
