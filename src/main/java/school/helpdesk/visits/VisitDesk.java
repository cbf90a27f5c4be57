package school.helpdesk.visits;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Token;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Intake;
import school.helpdesk.requests.IntakeDesk;
import school.helpdesk.requests.promise.Promise;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

/**
 * What visitors do: sign up for a time or wish for one, move, cancel. A time is given under the lock of its day, and the
 * database refuses to give a seat twice whoever asks. Whatever is refused with {@link RuleBroken} changed nothing.
 */
@Service
@Transactional
public class VisitDesk {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LOWEST_CODE = 100_000;
    private static final int CODES = 900_000;

    private final Visits visits;
    private final VisitHistory history;
    private final Openings openings;
    private final SeatBook seats;
    private final Limits limits;
    private final Consents consents;
    private final Keys keys;
    private final ScheduleDesk schedule;
    private final IntakeDesk intakes;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    VisitDesk(
            Visits visits,
            VisitHistory history,
            Openings openings,
            SeatBook seats,
            Limits limits,
            Consents consents,
            Keys keys,
            ScheduleDesk schedule,
            IntakeDesk intakes,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.visits = visits;
        this.history = history;
        this.openings = openings;
        this.seats = seats;
        this.limits = limits;
        this.consents = consents;
        this.keys = keys;
        this.schedule = schedule;
        this.intakes = intakes;
        this.time = time;
        this.events = events;
    }

    /** Gives a time away; the same form sent again changes nothing. */
    public void book(SignUp signUp, Choice choice) {
        var now = time.now();
        var contact = keys.hash(signUp.identity());
        limits.waitInLine(signUp, contact);
        if (isKnown(signUp)) return;
        limits.count(signUp, contact, now);
        var opening = free(choice, signUp);
        refuseTwoPlacesAtOnce(contact, opening, UUID.randomUUID());
        var held = opening.held();
        var seat = seat(opening, null);
        var channel = held.means() == Means.PHONE ? Channel.PHONE : Channel.IN_PERSON;
        var number = intakes.open(intake(signUp, channel), promise(held, now));
        requireFresh(number);
        save(Visit.booked(number, signUp.audience(), ticket(signUp, contact), held, seat, now), VisitAct.BOOK, signUp);
    }

    /** Keeps the wish for a time; the promise is the usual one. */
    public void wish(SignUp signUp, String wish) {
        var now = time.now();
        var contact = keys.hash(signUp.identity());
        limits.waitInLine(signUp, contact);
        if (isKnown(signUp)) return;
        limits.count(signUp, contact, now);
        var number = intakes.open(intake(signUp, Channel.IN_PERSON), intakes.promise(signUp.audience()));
        requireFresh(number);
        save(Visit.wished(number, signUp.audience(), ticket(signUp, contact), wish, now), VisitAct.WISH, signUp);
    }

    /**
     * By the visitor.
     *
     * @param by null for a guest
     */
    public void move(UUID id, Choice choice, @Nullable PersonId by) {
        var visit = locked(id);
        requireOpen(visit);
        var from = visit.state();
        var before = visit.occurrence();
        var to = elsewhere(visit, choice);
        if (to == null) return;
        visit.move(to.held(), seat(to, visit));
        settle(visit, to.held(), VisitAct.MOVE, from, by);
        events.publishEvent(new VisitMoved(
                visit.requestNumber(),
                visit.code(),
                requireNonNull(before),
                to.held().id(),
                to.starts(),
                by));
    }

    /** By a consultant, who then tells the visitor. */
    void give(UUID id, Choice choice, PersonId by) {
        var visit = locked(id);
        requireOpen(visit);
        var from = visit.state();
        var to = elsewhere(visit, choice);
        if (to == null) return;
        var act = visit.give(to.held(), seat(to, visit));
        settle(visit, to.held(), act, from, by);
        events.publishEvent(
                new VisitGiven(visit.requestNumber(), visit.code(), to.held().id(), to.starts(), by));
    }

    /**
     * The visitor does not come, or a consultant was told so.
     *
     * @param by null for a guest
     */
    public void cancel(UUID id, @Nullable PersonId by) {
        var visit = locked(id);
        requireOpen(visit);
        var from = visit.state();
        visit.cancel();
        history.add(visit, VisitAct.CANCEL, from, by, time.now());
        VisitCancelled.of(visit, by).ifPresent(events::publishEvent);
        intakes.withdraw(visit.requestNumber(), by);
    }

    /** The guest takes the consent back: nobody comes, and who it was is forgotten at once. */
    public void withdrawConsent(UUID id) {
        var visit = locked(id);
        if (isOpen(visit)) cancel(id, null);
        consents.withdraw(id, time.now());
        visit.forget();
        intakes.erase(visit.requestNumber());
    }

    /** Under the lock of its day: from here on nobody else can take it. */
    private Opening free(Choice choice, SignUp signUp) {
        schedule.hold(choice.day(time));
        return openings.require(choice, signUp.audience());
    }

    /** Null when the visit has that time already. */
    private @Nullable Opening elsewhere(Visit visit, Choice choice) {
        schedule.hold(choice.day(time));
        var opening = openings.require(choice, visit.audience());
        var seat = visit.seat();
        if (visit.state() == VisitState.BOOKED
                && seat != null
                && seat.starts().equals(opening.starts())
                && opening.held().id().equals(visit.occurrence())) return null;
        var contact = visit.contactHash();
        if (contact != null) refuseTwoPlacesAtOnce(contact, opening, visit.id());
        return opening;
    }

    /** @param but whose own seat is as good as free; null for somebody new */
    private Seat seat(Opening opening, @Nullable Visit but) {
        var free = seats.freeSeat(opening.held(), opening.starts(), but == null ? null : but.id());
        if (free.isEmpty()) throw new RuleBroken("visits.rule.taken");
        return new Seat(
                opening.starts(),
                opening.ends(),
                free.getAsInt(),
                opening.held().seats());
    }

    private void refuseTwoPlacesAtOnce(byte[] contact, Opening opening, UUID but) {
        if (visits.existsAtTheSameTime(contact, opening.starts(), opening.ends(), but))
            throw new RuleBroken("visits.rule.same-time", opening.starts());
    }

    /** A form whose visit was forgotten since begins nothing new. */
    private void requireFresh(long number) {
        if (visits.findByRequestNumber(number).isPresent()) throw new RuleBroken("visits.rule.form-used");
    }

    private boolean isKnown(SignUp signUp) {
        return visits.findBySecretHash(Token.hash(signUp.secret())).isPresent();
    }

    private boolean isOpen(Visit visit) {
        return visit.isOpen(time.now(), isLost(visit));
    }

    private void requireOpen(Visit visit) {
        if (!visit.state().isAhead()) throw new RuleBroken("visits.rule.is." + visit.state());
        if (!isOpen(visit)) throw new RuleBroken("visits.rule.begun");
    }

    private boolean isLost(Visit visit) {
        var id = visit.occurrence();
        return id != null && News.lost(visit, openings.find(id).orElse(null)).isPresent();
    }

    private void settle(Visit visit, Occurrence held, VisitAct act, VisitState from, @Nullable PersonId by) {
        flush(visit);
        history.add(visit, act, from, by, time.now());
        intakes.promise(visit.requestNumber(), promise(held, time.now()));
    }

    private void save(Visit visit, VisitAct act, SignUp signUp) {
        flush(visit);
        history.add(visit, act, null, signUp.employee(), visit.madeAt());
        if (!signUp.consent().isEmpty()) consents.give(visit.id(), signUp.consent(), visit.madeAt());
    }

    /** Should the seat be gone after all, the database says so. */
    private void flush(Visit visit) {
        try {
            visits.saveAndFlush(visit);
        } catch (DataIntegrityViolationException refused) {
            var why = String.valueOf(refused.getMostSpecificCause().getMessage());
            if (why.contains("visit_seat_once")) throw new RuleBroken("visits.rule.taken");
            var seat = visit.seat();
            if (seat != null && why.contains("visit_contact_once"))
                throw new RuleBroken("visits.rule.same-time", seat.starts());
            throw refused;
        }
    }

    private Ticket ticket(SignUp signUp, byte[] contact) {
        return new Ticket(code(), Token.hash(signUp.secret()), contact);
    }

    String code() {
        var code = String.valueOf(LOWEST_CODE + RANDOM.nextInt(CODES));
        return visits.existsByCode(code) ? code() : code;
    }

    private static Intake intake(SignUp signUp, Channel channel) {
        var once = UUID.nameUUIDFromBytes(Token.hash(signUp.secret()));
        return new Intake(signUp.employee(), signUp.guest(), signUp.question(), channel, signUp.employee(), once);
    }

    /** The reception the visitor comes to is the one the school answers at. */
    private static Promise promise(Occurrence held, Instant now) {
        return new Promise(held.ends(), now, Promise.Basis.RECEPTION, held.place());
    }

    /** Under the lock of its request and its own. */
    Visit locked(UUID id) {
        var number = visits.findRequestNumber(id).orElseThrow(() -> new NotFound("visit " + id));
        intakes.hold(number);
        return visits.lock(id).orElseThrow(() -> new NotFound("visit " + id));
    }
}
