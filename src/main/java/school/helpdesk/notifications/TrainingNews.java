package school.helpdesk.notifications;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.onboarding.ReminderKind;
import school.helpdesk.onboarding.SessionArranged;
import school.helpdesk.onboarding.SessionDropped;
import school.helpdesk.onboarding.Terms;
import school.helpdesk.onboarding.TrainingHeld;
import school.helpdesk.onboarding.TrainingReminded;
import school.helpdesk.onboarding.TrainingWaived;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/**
 * Tells of trainings: consultants that one is due, the director that one was missed, newcomers of their own. Of several
 * newcomers at once, as in a list of employees, everybody else hears once.
 */
@Component
class TrainingNews {

    private static final String ALL = "/trainings";

    private final PeopleDesk people;
    private final WorkdayDesk workdays;
    private final Telling telling;
    private final SchoolTime time;

    private record Due(ReminderKind kind, UUID training, PersonCard newcomer, LocalDate deadline) {}

    TrainingNews(PeopleDesk people, WorkdayDesk workdays, Telling telling, SchoolTime time) {
        this.people = people;
        this.workdays = workdays;
        this.telling = telling;
        this.time = time;
    }

    @EventListener
    void reminded(TrainingReminded reminded) {
        telling.together(TrainingReminded.class, reminded, this::remind);
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
    void dropped(SessionDropped dropped) {
        telling.together(SessionDropped.class, dropped, this::drop);
    }

    @EventListener
    void held(TrainingHeld held) {
        telling.other(out -> out.tell(
                News.of(NoticeKind.TRAINING_HELD, page(held.training()), held.by()), out.person(held.newcomer())));
    }

    private void remind(List<TrainingReminded> all, Outgoing out) {
        var terms = new Terms(workdays.calendar());
        var newcomers =
                people.cards(all.stream().map(TrainingReminded::newcomer).toList());
        var due = all.stream()
                .map(it -> new Due(
                        it.kind(),
                        it.training(),
                        requireNonNull(newcomers.get(it.newcomer())),
                        terms.deadline(it.tookOfficeOn())))
                .collect(
                        Collectors.groupingBy(Due::kind, () -> new EnumMap<>(ReminderKind.class), Collectors.toList()));
        welcome(due.getOrDefault(ReminderKind.OPENED, List.of()), out);
        due.forEach((kind, such) -> tell(such, whoSeesTo(kind, out), out));
    }

    @EventListener
    void waived(TrainingWaived waived) {
        telling.together(TrainingWaived.class, waived, TrainingNews::waive);
    }

    private static void waive(List<TrainingWaived> all, Outgoing out) {
        var reached = reached(all.stream().map(TrainingWaived::newcomer), out);
        for (var it : all)
            out.tell(
                    News.of(NoticeKind.TRAINING_WAIVED, page(it.training()), it.by()),
                    Stream.ofNullable(reached.get(it.newcomer())).toList());
    }

    private void drop(List<SessionDropped> all, Outgoing out) {
        var newcomers = people.cards(all.stream().map(SessionDropped::newcomer).toList());
        var reached = reached(all.stream().flatMap(it -> Stream.of(it.newcomer(), it.trainer())), out);
        for (var it : all) {
            var starts = time.instant(it.session().on(), it.session().from());
            var place = it.session().place();
            var page = page(it.training());
            var name = requireNonNull(newcomers.get(it.newcomer())).shortName();
            out.tell(
                    News.of(NoticeKind.SESSION_DROPPED, page, it.by(), starts, place),
                    Stream.ofNullable(reached.get(it.newcomer())).toList());
            out.tell(
                    News.of(NoticeKind.SESSION_FALLEN_OUT, page, it.by(), name, starts, place),
                    Stream.ofNullable(reached.get(it.trainer())).toList());
        }
    }

    private static void welcome(List<Due> opened, Outgoing out) {
        var reached = reached(opened.stream().map(due -> due.newcomer().id()), out);
        for (var due : opened)
            out.tell(
                    News.of(NoticeKind.TRAINING_YOURS, page(due.training()), null, due.deadline()),
                    Stream.ofNullable(reached.get(due.newcomer().id())).toList());
    }

    private static Map<PersonId, Recipient> reached(Stream<PersonId> named, Outgoing out) {
        return out.people(named.distinct().toList()).stream()
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
    }

    private static void tell(List<Due> due, List<Recipient> all, Outgoing out) {
        for (var recipient : all) {
            var others = due.stream().filter(it -> !isOwn(it, recipient.id())).toList();
            if (!others.isEmpty()) out.tell(news(others), List.of(recipient));
        }
    }

    private static News news(List<Due> due) {
        var first = due.get(0);
        var deadline = due.stream().map(Due::deadline).min(LocalDate::compareTo).orElseThrow();
        return due.size() == 1
                ? News.of(
                        one(first.kind()),
                        page(first.training()),
                        null,
                        first.newcomer().shortName(),
                        deadline)
                : News.of(several(first.kind()), ALL, null, String.valueOf(due.size()), deadline);
    }

    private static List<Recipient> whoSeesTo(ReminderKind kind, Outgoing out) {
        return kind == ReminderKind.MISSED ? out.directors() : out.consultants(Audience.EMPLOYEES);
    }

    private static boolean isOwn(Due due, PersonId recipient) {
        return due.newcomer().id().equals(recipient);
    }

    private static NoticeKind one(ReminderKind kind) {
        return switch (kind) {
            case OPENED -> NoticeKind.TRAINING_OPENED;
            case SECOND_DAY -> NoticeKind.TRAINING_SECOND_DAY;
            case LAST_DAY -> NoticeKind.TRAINING_LAST_DAY;
            case MISSED -> NoticeKind.TRAINING_MISSED;
        };
    }

    private static NoticeKind several(ReminderKind kind) {
        return switch (kind) {
            case OPENED -> NoticeKind.TRAININGS_OPENED;
            case SECOND_DAY -> NoticeKind.TRAININGS_SECOND_DAY;
            case LAST_DAY -> NoticeKind.TRAININGS_LAST_DAY;
            case MISSED -> NoticeKind.TRAININGS_MISSED;
        };
    }

    private static String page(UUID training) {
        return ALL + "/" + training;
    }
}
