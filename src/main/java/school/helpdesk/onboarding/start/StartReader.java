package school.helpdesk.onboarding.start;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.Guide;
import school.helpdesk.knowledge.Shelf;
import school.helpdesk.onboarding.Terms;
import school.helpdesk.onboarding.Training;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.people.Access;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Consultant;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.people.Topic;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;
import school.helpdesk.workdays.WorkingCalendar;

/** Gathers what somebody new needs first: their training, guides, who helps, and when. */
@Service
@Transactional(readOnly = true)
public class StartReader {

    private static final int GUIDES_OF_TOPIC = 2;

    /** Longer than any school holiday but the summer's. */
    private static final int WITHIN_DAYS = 62;

    private final TrainingReader trainings;
    private final Shelf shelf;
    private final AppointmentDesk appointments;
    private final PeopleDesk people;
    private final ScheduleDesk schedule;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    StartReader(
            TrainingReader trainings,
            Shelf shelf,
            AppointmentDesk appointments,
            PeopleDesk people,
            ScheduleDesk schedule,
            WorkdayDesk workdays,
            SchoolTime time) {
        this.trainings = trainings;
        this.shelf = shelf;
        this.appointments = appointments;
        this.people = people;
        this.schedule = schedule;
        this.workdays = workdays;
        this.time = time;
    }

    public Start of(Access me) {
        var training = trainings.latest(me.person());
        var calendar = workdays.calendar();
        var deadline = training.filter(Training::isOpen).map(open -> new Terms(calendar).deadline(open.tookOfficeOn()));
        var consultants = appointments.consultantsOn(time.today()).stream()
                .filter(consultant -> consultant.audience().covers(Audience.EMPLOYEES))
                .toList();
        var receptions = receptions(calendar);
        return new Start(
                training.orElse(null),
                deadline.orElse(null),
                consultants,
                receptions,
                receiving(receptions, consultants),
                guides(me));
    }

    private List<Occurrence> receptions(WorkingCalendar calendar) {
        var today = time.today();
        var now = time.now();
        var ahead = schedule.timetable(today, today.plusDays(WITHIN_DAYS), calendar).occurrences().stream()
                .filter(held -> !held.isCancelled() && !held.isOver(now))
                .filter(held -> held.audience().covers(Audience.EMPLOYEES))
                .toList();
        if (ahead.isEmpty()) return List.of();
        var sunday = ahead.get(0).date().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return ahead.stream().filter(held -> !held.date().isAfter(sunday)).toList();
    }

    /** Nearly always consultants of today, whose cards are known. */
    private Map<PersonId, PersonCard> receiving(List<Occurrence> receptions, List<Consultant> consultants) {
        var cards = new HashMap<PersonId, PersonCard>();
        for (var consultant : consultants) cards.put(consultant.person().id(), consultant.person());
        var others = receptions.stream()
                .map(Occurrence::consultant)
                .filter(consultant -> !cards.containsKey(consultant))
                .distinct()
                .toList();
        cards.putAll(people.cards(others));
        return cards;
    }

    private Map<Topic, List<Guide>> guides(Access me) {
        var all = shelf.topics(me);
        var guides = new LinkedHashMap<Topic, List<Guide>>();
        for (var topic : Training.CHECKLIST) {
            var row = all.get(topic);
            guides.put(
                    topic,
                    row == null
                            ? List.of()
                            : row.guides().stream().limit(GUIDES_OF_TOPIC).toList());
        }
        return guides;
    }
}
