package school.helpdesk.onboarding;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.Beside;
import school.helpdesk.people.Right;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.Term;
import school.helpdesk.workdays.WorkdayDesk;

/** Tells on the page of a person by when they are to be trained, and which days do not count. */
@Component
class BesidePerson implements Beside.Source {

    /**
     * @param opens whether the reader may go to the training
     * @param ahead in how many days the person takes office; 0 when they have
     * @param dropped the session that fell out when that day moved; null without
     */
    record View(
            Training training,
            Term term,
            Standing standing,
            boolean opens,
            long ahead,
            @Nullable Session dropped) {}

    private final TrainingReader trainings;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    BesidePerson(TrainingReader trainings, WorkdayDesk workdays, SchoolTime time) {
        this.trainings = trainings;
        this.workdays = workdays;
        this.time = time;
    }

    @Override
    public List<Beside> of(PersonId person, Access reader) {
        return trainings.latest(person).map(latest -> new Beside("onboarding/beside", view(latest, reader))).stream()
                .toList();
    }

    private View view(Training training, Access reader) {
        var term = new Terms(workdays.calendar()).term(training.tookOfficeOn());
        var kept = training.heldTo();
        var standing = Standing.of(
                training.state(), training.settledOn(), kept == null ? term.deadline() : kept, time.today());
        var opens = reader.has(Right.DIRECTOR)
                || reader.has(Right.CONSULTANT)
                || reader.person().equals(training.person());
        var ahead = Math.max(0, time.today().until(training.tookOfficeOn(), ChronoUnit.DAYS));
        return new View(
                training,
                term,
                standing,
                opens,
                ahead,
                trainings.dropped(training).orElse(null));
    }
}
