package school.helpdesk.notifications;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.onboarding.ReminderKind;
import school.helpdesk.onboarding.SessionArranged;
import school.helpdesk.onboarding.Terms;
import school.helpdesk.onboarding.TrainingHeld;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.onboarding.TrainingReminded;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Tells of trainings: consultants that one is due, the director that one was missed, newcomers of their own. */
@Component
class TrainingNews {

    private final TrainingReader trainings;
    private final PeopleDesk people;
    private final WorkdayDesk workdays;
    private final Telling telling;
    private final SchoolTime time;

    TrainingNews(TrainingReader trainings, PeopleDesk people, WorkdayDesk workdays, Telling telling, SchoolTime time) {
        this.trainings = trainings;
        this.people = people;
        this.workdays = workdays;
        this.telling = telling;
        this.time = time;
    }

    @EventListener
    void reminded(TrainingReminded reminded) {
        telling.other(out -> remind(reminded, out));
    }

    @EventListener
    void arranged(SessionArranged arranged) {
        var session = arranged.session();
        var starts = time.instant(session.on(), session.from());
        var page = page(arranged.training());
        telling.other(out -> out.tell(
                News.of(NoticeKind.SESSION_ARRANGED, page, arranged.by(), starts, session.place()),
                out.person(arranged.newcomer())));
    }

    @EventListener
    void held(TrainingHeld held) {
        telling.other(out -> out.tell(
                News.of(NoticeKind.TRAINING_HELD, page(held.training()), held.by()), out.person(held.newcomer())));
    }

    private void remind(TrainingReminded reminded, Outgoing out) {
        var newcomer = people.card(reminded.newcomer());
        var training = trainings.latest(reminded.newcomer()).orElseThrow();
        var deadline = new Terms(workdays.calendar()).deadline(training.tookOfficeOn());
        var page = page(reminded.training());
        if (reminded.kind() == ReminderKind.OPENED)
            out.tell(News.of(NoticeKind.TRAINING_YOURS, page, null, deadline), out.person(newcomer.id()));
        var others = reminded.kind() == ReminderKind.MISSED ? out.directors() : out.consultants(Audience.EMPLOYEES);
        out.tell(
                News.of(kind(reminded.kind()), page, null, newcomer.shortName(), deadline),
                others.stream()
                        .filter(other -> !other.id().equals(newcomer.id()))
                        .toList());
    }

    private static NoticeKind kind(ReminderKind kind) {
        return switch (kind) {
            case OPENED -> NoticeKind.TRAINING_OPENED;
            case SECOND_DAY -> NoticeKind.TRAINING_SECOND_DAY;
            case LAST_DAY -> NoticeKind.TRAINING_LAST_DAY;
            case MISSED -> NoticeKind.TRAINING_MISSED;
        };
    }

    private static String page(UUID training) {
        return "/trainings/" + training;
    }
}
