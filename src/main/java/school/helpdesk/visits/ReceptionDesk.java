package school.helpdesk.visits;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Directory;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Briefs;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Intake;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.RequestState;
import school.helpdesk.requests.Saying;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

/** What a consultant does during a reception: who came, who did not, what came of it; and whom to tell of changes. */
@Service
@Transactional
public class ReceptionDesk {

    private final Visits visits;
    private final VisitHistory history;
    private final VisitDesk desk;
    private final Openings openings;
    private final IntakeDesk intakes;
    private final RequestDesk requests;
    private final Briefs briefs;
    private final Directory directory;
    private final AppointmentDesk appointments;
    private final ScheduleDesk schedule;
    private final MeetingBook meetings;
    private final SchoolTime time;

    ReceptionDesk(
            Visits visits,
            VisitHistory history,
            VisitDesk desk,
            Openings openings,
            IntakeDesk intakes,
            RequestDesk requests,
            Briefs briefs,
            Directory directory,
            AppointmentDesk appointments,
            ScheduleDesk schedule,
            MeetingBook meetings,
            SchoolTime time) {
        this.visits = visits;
        this.history = history;
        this.desk = desk;
        this.openings = openings;
        this.intakes = intakes;
        this.requests = requests;
        this.briefs = briefs;
        this.directory = directory;
        this.appointments = appointments;
        this.schedule = schedule;
        this.meetings = meetings;
        this.time = time;
    }

    /**
     * The visitor is or was here. An outcome answers the request; without one it stays in the consultant's work, and the
     * outcome may follow later the same way.
     *
     * @param outcome empty when there is none yet
     */
    public void attend(String code, String outcome, PersonId me) {
        var visit = locked(code, me);
        requireNotOwn(visit, me);
        if (visit.state() != VisitState.CAME) {
            requireBegun(visit.occurrence());
            var from = visit.state();
            visit.attend();
            history.add(visit, VisitAct.ATTEND, from, me, time.now());
        }
        work(visit.requestNumber(), outcome, me);
    }

    /** They were marked as having come by mistake; possible until something was answered. */
    public void undo(String code, PersonId me) {
        var visit = locked(code, me);
        if (visit.state() == VisitState.BOOKED) return;
        if (briefs.of(visit.requestNumber()).state() != RequestState.TAKEN) throw new RuleBroken("visits.rule.no-undo");
        var from = visit.state();
        visit.undo();
        history.add(visit, VisitAct.UNDO, from, me, time.now());
    }

    /**
     * Nobody came; the request is closed with this reason.
     *
     * @throws RuleBroken before the time has begun
     */
    public void miss(String code, String reason, PersonId me) {
        var visit = locked(code, me);
        requireNotOwn(visit, me);
        if (visit.state() == VisitState.MISSED) return;
        requireHeld(visit);
        var from = visit.state();
        visit.miss(time.now());
        history.add(visit, VisitAct.MISS, from, me, time.now());
        var state = briefs.of(visit.requestNumber()).state();
        if (state != RequestState.CLOSED && state != RequestState.ANSWERED && state != RequestState.ON_HOLD)
            requests.close(visit.requestNumber(), me, reason);
    }

    /** Somebody came without having signed up; an employee is known by their full name. */
    public void walkIn(OccurrenceId id, WalkIn walkIn, PersonId me) {
        requireConsultant(me);
        var held = beingHeld(id);
        var employee =
                held.audience().covers(Audience.EMPLOYEES) ? employee(walkIn.name(), me) : Optional.<PersonId>empty();
        var parents = employee.isEmpty() && held.audience().covers(Audience.PARENTS);
        var topic = parents ? Topic.PARENT_OTHER : Topic.OTHER;
        var intake = new Intake(
                employee.orElse(null),
                employee.isPresent() ? null : new Guest(walkIn.name(), ""),
                Question.of(topic, walkIn.question()),
                Channel.IN_PERSON,
                me,
                walkIn.once());
        var number = intakes.open(intake, intakes.promise(topic.audience()));
        if (visits.findByRequestNumber(number).isPresent()) return;
        var visit = visits.saveAndFlush(Visit.walkIn(number, topic.audience(), desk.code(), id, time.now()));
        history.add(visit, VisitAct.WALK_IN, null, me, time.now());
        requests.take(number, me);
    }

    /** One answer for all who came to a parent meeting. */
    public void meet(OccurrenceId id, Meeting meeting, PersonId me) {
        requireConsultant(me);
        var held = beingHeld(id);
        if (held.kind() != Kind.PARENT_MEETING) throw new RuleBroken("visits.rule.no-meeting");
        var intake = new Intake(
                null,
                new Guest(meeting.asker(), ""),
                Question.of(meeting.topic(), meeting.question()),
                Channel.PARENT_MEETING,
                me,
                meeting.once());
        var number = intakes.log(intake, meeting.answer(), me);
        if (meetings.has(number)) return;
        meetings.note(id, new MeetingBook.Noted(meeting.people(), number), me, time.now());
    }

    /** Gives a visitor a time, for a wish or instead of the one they have; they have yet to be told. */
    public void give(UUID id, Choice choice, PersonId me) {
        requireConsultant(me);
        desk.give(id, choice, me);
    }

    /**
     * The visitor was told what has become of their time; telling it twice changes nothing.
     *
     * @param about what they were told, as the page had it; see {@link News#about}
     * @throws RuleBroken when something else has become of it meanwhile
     */
    public void tell(String code, String about, PersonId me) {
        var visit = locked(code, me);
        var id = visit.occurrence();
        if (id == null) return;
        schedule.hold(id.date());
        var held = openings.find(id).orElse(null);
        var news = News.of(visit, held);
        if (news.isEmpty()) return;
        if (!news.get().about(visit, held).equals(about)) throw new RuleBroken("visits.rule.news-changed");
        visit.told(news.get().isLost() ? null : held);
        history.add(visit, VisitAct.TELL, visit.state(), me, time.now());
    }

    /** Who comes in person has thereby answered what they were asked, and what was on hold goes on. */
    private void work(long number, String outcome, PersonId me) {
        switch (briefs.of(number).state()) {
            case NEW -> requests.take(number, me);
            case WAITING -> intakes.replied(number, me);
            case ON_HOLD -> {
                if (!outcome.isEmpty()) requests.resume(number, me);
            }
            default -> {}
        }
        if (!outcome.isEmpty()) requests.answer(number, me, new Saying(outcome, null));
    }

    private Optional<PersonId> employee(String name, PersonId me) {
        var found = directory.like(name);
        return found.size() == 1
                ? found.stream()
                        .map(Directory.Named::id)
                        .filter(id -> !id.equals(me))
                        .findFirst()
                : Optional.empty();
    }

    private void requireNotOwn(Visit visit, PersonId me) {
        if (me.equals(briefs.of(visit.requestNumber()).asker())) throw new RuleBroken("requests.rule.own");
    }

    private void requireHeld(Visit visit) {
        var id = visit.occurrence();
        if (id != null && News.lost(visit, openings.find(id).orElse(null)).isPresent())
            throw new RuleBroken("visits.rule.not-held");
    }

    private Occurrence beingHeld(OccurrenceId id) {
        requireBegun(id);
        var held = openings.occurrence(id);
        if (held.isCancelled()) throw new RuleBroken("visits.rule.cancelled", held.reason());
        return held;
    }

    /** People come early, so the day counts and not the hour. */
    private void requireBegun(@Nullable OccurrenceId id) {
        if (id != null && id.date().isAfter(time.today())) throw new RuleBroken("visits.rule.day-ahead", id.date());
    }

    private Visit locked(String code, PersonId me) {
        requireConsultant(me);
        return desk.locked(visits.findIdByCode(code).orElseThrow(() -> new NotFound("visit")));
    }

    private void requireConsultant(PersonId me) {
        if (!appointments.isConsultant(me, time.today())) throw new NotFound("reception");
    }
}
