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
    private final Recipients recipients;
    private final Teller teller;
    private final SchoolTime time;

    TrainingNews(
            TrainingReader trainings,
            PeopleDesk people,
            WorkdayDesk workdays,
            Recipients recipients,
            Teller teller,
            SchoolTime time) {
        this.trainings = trainings;
        this.people = people;
        this.workdays = workdays;
        this.recipients = recipients;
        this.teller = teller;
        this.time = time;
    }

    @EventListener
    void reminded(TrainingReminded reminded) {
        var newcomer = people.card(reminded.newcomer());
        var training = trainings.latest(reminded.newcomer()).orElseThrow();
        var deadline = new Terms(workdays.calendar()).deadline(training.tookOfficeOn());
        var page = page(reminded.training());
        if (reminded.kind() == ReminderKind.OPENED)
            teller.tell(News.of(NoticeKind.TRAINING_YOURS, page, null, deadline), recipients.people(newcomer.id()));
        var others = reminded.kind() == ReminderKind.MISSED
                ? recipients.directors()
                : recipients.consultants(Audience.EMPLOYEES);
        teller.tell(
                News.of(kind(reminded.kind()), page, null, newcomer.shortName(), deadline),
                others.stream()
                        .filter(other -> !other.id().equals(newcomer.id()))
                        .toList());
    }

    @EventListener
    void arranged(SessionArranged arranged) {
        var session = arranged.session();
        teller.tell(
                News.of(
                        NoticeKind.SESSION_ARRANGED,
                        page(arranged.training()),
                        arranged.by(),
                        time.instant(session.on(), session.from()),
                        session.place()),
                recipients.people(arranged.newcomer()));
    }

    @EventListener
    void held(TrainingHeld held) {
        teller.tell(
                News.of(NoticeKind.TRAINING_HELD, page(held.training()), held.by()),
                recipients.people(held.newcomer()));
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
