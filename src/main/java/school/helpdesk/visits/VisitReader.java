package school.helpdesk.visits;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Token;
import school.helpdesk.people.Access;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.people.Right;
import school.helpdesk.requests.Brief;
import school.helpdesk.requests.Briefs;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

/** Lays out what visitors and consultants see; the number of statements does not grow with the number of visits. */
@Service
@Transactional(readOnly = true)
public class VisitReader {

    private static final int OFFERS = 40;
    private static final int MOST = 500;
    private static final Duration STILL_TOLD = Duration.ofDays(3);

    private final Visits visits;
    private final VisitHistory history;
    private final Openings openings;
    private final SeatBook seats;
    private final ScheduleDesk schedule;
    private final Briefs briefs;
    private final IntakeDesk intakes;
    private final PeopleDesk people;
    private final JdbcClient jdbc;
    private final SchoolTime time;

    VisitReader(
            Visits visits,
            VisitHistory history,
            Openings openings,
            SeatBook seats,
            ScheduleDesk schedule,
            Briefs briefs,
            IntakeDesk intakes,
            PeopleDesk people,
            JdbcClient jdbc,
            SchoolTime time) {
        this.visits = visits;
        this.history = history;
        this.openings = openings;
        this.seats = seats;
        this.schedule = schedule;
        this.briefs = briefs;
        this.intakes = intakes;
        this.people = people;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What people of this audience can choose from. */
    public ChoicePage choices(Audience audience) {
        var ahead = openings.ahead(audience);
        return new ChoicePage(audience, ahead, seats.left(ahead), people.cards(consultants(ahead)));
    }

    /** The next free times of these people, in order. */
    public List<Opening> next(Audience audience, int most) {
        return openings.next(audience).limit(most).toList();
    }

    /** By when somebody of this audience is answered who wishes for a time now. */
    public Instant promise(Audience audience) {
        return intakes.promise(audience).until();
    }

    /** The free times of these people that are nearest to the one they wanted, in order. */
    public List<Opening> near(Audience audience, Instant wanted, int most) {
        return openings.next(audience)
                .sorted(Comparator.comparing(
                        opening -> Duration.between(wanted, opening.starts()).abs()))
                .limit(most)
                .sorted(Comparator.comparing(Opening::starts))
                .toList();
    }

    /**
     * The time somebody of this audience points at.
     *
     * @throws RuleBroken saying why it cannot be had
     */
    public Opening opening(Choice choice, Audience audience) {
        var opening = openings.require(choice, audience);
        if (seats.freeSeat(opening.held(), opening.starts(), null).isEmpty()) throw new RuleBroken("visits.rule.taken");
        return opening;
    }

    /** The same, empty when it cannot be had. */
    public Optional<Opening> openingIfFree(Choice choice, Audience audience) {
        return openings.next(audience)
                .filter(opening -> opening.starts().equals(choice.starts()))
                .filter(opening -> choice.occurrence() == null
                        || choice.occurrence().equals(opening.held().id()))
                .findFirst();
    }

    /** @throws RuleBroken saying why people of this audience cannot come to that occurrence */
    public void requireOccurrence(Optional<OccurrenceId> id, Audience audience) {
        openings.requireAhead(id.orElseThrow(() -> new RuleBroken("visits.rule.no-occurrence")), audience);
    }

    public Map<PersonId, PersonCard> consultantsOf(Collection<Opening> offered) {
        return people.cards(consultants(offered.stream().map(Opening::held).toList()));
    }

    /**
     * The visit its owner or a consultant may see.
     *
     * @param code the secret of the link, which opens it to anybody; or, to an employee whose visit it is and to
     *     consultants, the six digits
     * @throws NotFound when there is none, or it is not the reader's to see
     */
    public Visit visit(String code, @Nullable Access me) {
        var found = Token.looksLike(code)
                ? visits.findBySecretHash(Token.hash(code))
                : visits.findByCode(code).filter(visit -> maySee(visit, me));
        return found.orElseThrow(() -> new NotFound("visit"));
    }

    public VisitPage page(Visit visit) {
        var id = visit.occurrence();
        var held = id == null ? null : openings.find(id).orElse(null);
        var lost = News.lost(visit, held);
        var open = visit.state().isAhead() && (!visit.hasBegun(time.now()) || lost.isPresent());
        var offers = open ? next(visit.audience(), MOST) : List.<Opening>of();
        var moves = history.of(visit.id());
        var brief = brief(visit.requestNumber());
        var named = consultants(offers.stream().map(Opening::held).toList());
        if (held != null) {
            named.add(held.consultant());
            named.add(held.planned());
        }
        if (brief.asker() != null) named.add(brief.asker());
        for (var move : moves) if (move.by() != null) named.add(move.by());
        return new VisitPage(
                visit,
                brief,
                held,
                lost.orElse(null),
                News.of(visit, held).orElse(null),
                offers,
                moves,
                people.cards(named),
                open);
    }

    /** A day for those who receive. */
    public DaySheet sheet(LocalDate day) {
        var occurrences = schedule.timetable(day, day).occurrences();
        var left = seats.left(occurrences);
        var there = visits.findByOnDate(day).stream()
                .filter(visit -> visit.state() != VisitState.CANCELLED)
                .sorted(Comparator.comparing(VisitReader::hour).thenComparing(Visit::code))
                .toList();
        var meetings = meetings(day);
        var told = briefs.of(Stream.concat(
                        there.stream().map(Visit::requestNumber),
                        meetings.values().stream().map(Meeting::number))
                .toList());
        var held = occurrences.stream()
                .map(occurrence -> new DaySheet.Held(
                        occurrence,
                        rows(there, told, visit -> isKept(visit, occurrence)),
                        left.getOrDefault(occurrence.id(), List.of()).stream()
                                .filter(slot -> slot.seats() > 0)
                                .toList(),
                        noted(meetings.get(occurrence.id()), told)))
                .toList();
        var lost = rows(there, told, visit -> occurrences.stream().noneMatch(other -> isKept(visit, other)));
        var named = consultants(occurrences);
        told.values().stream().map(Brief::asker).forEach(asker -> {
            if (asker != null) named.add(asker);
        });
        return new DaySheet(day, time.today(), time.now(), held, lost, people.cards(named));
    }

    /** @throws NotFound when no schedule in force holds it */
    public Occurrence occurrence(OccurrenceId id) {
        return openings.find(id).orElseThrow(() -> new NotFound("occurrence " + id));
    }

    /** On which day the visit with these six digits is or was; empty for a wish and when there is none. */
    public Optional<LocalDate> dayOf(String code) {
        return visits.findByCode(code).map(Visit::occurrence).map(OccurrenceId::date);
    }

    /** Who waits for a word. */
    public WaitingPage waiting() {
        var booked = expected();
        var found = occurrences(booked);
        var news = booked.stream().filter(visit -> isUntold(visit, found)).toList();
        var wished = visits.findWished(MOST);
        var told = briefs.of(Stream.concat(news.stream(), wished.stream())
                .map(Visit::requestNumber)
                .toList());
        var offers = new EnumMap<Audience, List<Opening>>(Audience.class);
        wished.stream()
                .map(Visit::audience)
                .distinct()
                .forEach(audience -> offers.put(audience, next(audience, OFFERS)));
        var named = consultants(found.values());
        offers.values()
                .forEach(times -> times.forEach(time -> named.add(time.held().consultant())));
        told.values().stream().map(Brief::asker).forEach(asker -> {
            if (asker != null) named.add(asker);
        });
        return new WaitingPage(
                news.stream()
                        .map(visit -> {
                            var held = found.get(visit.occurrence());
                            return new WaitingPage.Told(
                                    visit,
                                    requireNonNull(told.get(visit.requestNumber())),
                                    News.of(visit, held).orElseThrow(),
                                    held);
                        })
                        .toList(),
                wished.stream()
                        .map(visit -> new WaitingPage.Wish(visit, requireNonNull(told.get(visit.requestNumber()))))
                        .toList(),
                offers,
                people.cards(named));
    }

    /** How many wait for a word. */
    public int countWaiting() {
        var booked = expected();
        var found = occurrences(booked);
        var news = booked.stream().filter(visit -> isUntold(visit, found)).count();
        return (int) news + visits.countWished();
    }

    private List<Visit> expected() {
        return visits.findExpectedSince(time.now().minus(STILL_TOLD), MOST);
    }

    /** Of a time that is over one is still told that it did not take place. */
    private boolean isUntold(Visit visit, Map<OccurrenceId, Occurrence> found) {
        var news = News.of(visit, found.get(visit.occurrence()));
        return news.filter(what -> what.isLost() || !visit.hasBegun(time.now())).isPresent();
    }

    /** The visit that belongs to a request. */
    public Optional<Visit> ofRequest(long number) {
        return visits.findByRequestNumber(number);
    }

    private Map<OccurrenceId, Occurrence> occurrences(List<Visit> booked) {
        var found = new HashMap<OccurrenceId, Occurrence>();
        var days = booked.stream()
                .map(Visit::occurrence)
                .filter(id -> id != null)
                .map(OccurrenceId::date)
                .toList();
        if (days.isEmpty()) return found;
        var first = days.stream().min(LocalDate::compareTo).orElseThrow();
        var last = days.stream().max(LocalDate::compareTo).orElseThrow();
        schedule.timetable(first, last).occurrences().forEach(held -> found.put(held.id(), held));
        return found;
    }

    private static List<DaySheet.Row> rows(List<Visit> there, Map<Long, Brief> told, Predicate<Visit> wanted) {
        return there.stream()
                .filter(wanted)
                .map(visit -> new DaySheet.Row(visit, requireNonNull(told.get(visit.requestNumber()))))
                .toList();
    }

    /** Whether it stands under this reception; one whose time is lost does not. */
    private static boolean isKept(Visit visit, Occurrence held) {
        return held.id().equals(visit.occurrence()) && News.lost(visit, held).isEmpty();
    }

    private static Instant hour(Visit visit) {
        var seat = visit.seat();
        return seat == null ? visit.madeAt() : seat.starts();
    }

    private boolean maySee(Visit visit, @Nullable Access me) {
        if (me == null) return false;
        return me.has(Right.CONSULTANT)
                || me.person().equals(brief(visit.requestNumber()).asker());
    }

    private Brief brief(long number) {
        return requireNonNull(briefs.of(List.of(number)).get(number));
    }

    private static Set<PersonId> consultants(Collection<Occurrence> of) {
        var named = new HashSet<PersonId>();
        of.forEach(held -> named.add(held.consultant()));
        return named;
    }

    private Map<OccurrenceId, Meeting> meetings(LocalDate day) {
        var meetings = new HashMap<OccurrenceId, Meeting>();
        jdbc.sql("select series, people, request_number from visit_meeting where on_date = ?")
                .param(day)
                .query(row -> {
                    meetings.put(
                            new OccurrenceId(row.getObject("series", UUID.class), day),
                            new Meeting(row.getInt("people"), row.getLong("request_number")));
                });
        return meetings;
    }

    private static DaySheet.@Nullable Noted noted(@Nullable Meeting meeting, Map<Long, Brief> told) {
        return meeting == null
                ? null
                : new DaySheet.Noted(meeting.people(), requireNonNull(told.get(meeting.number())));
    }

    private record Meeting(int people, long number) {}
}
