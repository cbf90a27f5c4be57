package school.helpdesk.visits;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;

/** Somebody who comes to a reception with a question, or wishes to. The question and who asks it are the request's. */
@Entity
public class Visit {

    @Id
    private UUID id;

    private long requestNumber;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String code;
    private byte @Nullable [] secretHash;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    private @Nullable UUID series;
    private @Nullable LocalDate onDate;

    @Embedded
    private @Nullable Seat seat;

    @Embedded
    private @Nullable Known known;

    private String wish;
    private byte @Nullable [] contactHash;
    private Instant madeAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    private Visit(VisitAct act, long requestNumber, Audience audience, String code, String wish, Instant at) {
        this.id = UUID.randomUUID();
        this.state = act.to();
        this.requestNumber = requestNumber;
        this.audience = audience;
        this.code = code;
        this.wish = wish;
        this.madeAt = at;
    }

    /** @param ticket what its owner shows to get back to it, and by whom others recognise them */
    static Visit booked(long request, Audience audience, Ticket ticket, Occurrence held, Seat seat, Instant at) {
        var visit = new Visit(VisitAct.BOOK, request, audience, ticket.code(), "", at);
        visit.secretHash = ticket.secretHash();
        visit.contactHash = ticket.contactHash();
        visit.sit(held, seat);
        visit.known = Known.of(seat.starts(), held);
        return visit;
    }

    static Visit wished(long request, Audience audience, Ticket ticket, String wish, Instant at) {
        var visit = new Visit(VisitAct.WISH, request, audience, ticket.code(), wish, at);
        visit.secretHash = ticket.secretHash();
        visit.contactHash = ticket.contactHash();
        return visit;
    }

    static Visit walkIn(long request, Audience audience, String code, OccurrenceId occurrence, Instant at) {
        var visit = new Visit(VisitAct.WALK_IN, request, audience, code, "", at);
        visit.series = occurrence.series();
        visit.onDate = occurrence.date();
        return visit;
    }

    /** By the visitor, who therefore knows where to. */
    void move(Occurrence held, Seat to) {
        state = VisitAct.MOVE.leadFrom(state);
        sit(held, to);
        known = Known.of(to.starts(), held);
    }

    /** By the consultant; the visitor has yet to be told. */
    VisitAct give(Occurrence held, Seat to) {
        var act = state == VisitState.WISHED ? VisitAct.GIVE : VisitAct.MOVE;
        state = act.leadFrom(state);
        sit(held, to);
        return act;
    }

    /** The visitor does not come, and so knows. */
    void cancel() {
        end();
        known = null;
    }

    /** Its request is closed, so nobody waits for the visitor, who has yet to be told. */
    void end() {
        state = VisitAct.CANCEL.leadFrom(state);
    }

    void attend() {
        state = VisitAct.ATTEND.leadFrom(state);
    }

    void undo() {
        if (seat == null) throw new RuleBroken("visits.rule.no-undo");
        state = VisitAct.UNDO.leadFrom(state);
    }

    void miss(Instant now) {
        var next = VisitAct.MISS.leadFrom(state);
        if (seat != null && now.isBefore(seat.starts())) throw new RuleBroken("visits.rule.not-begun");
        state = next;
    }

    /** @param held where the visitor now knows to come; null when they know that there is nowhere */
    void told(@Nullable Occurrence held) {
        known = held == null || seat == null ? null : Known.of(seat.starts(), held);
    }

    /** Neither its link nor its contact leads back to anybody from now on. */
    void forget() {
        secretHash = null;
        contactHash = null;
        if (state != VisitState.WISHED) wish = "";
    }

    private void sit(Occurrence held, Seat to) {
        series = held.id().series();
        onDate = held.id().date();
        seat = to;
    }

    public UUID id() {
        return id;
    }

    public long requestNumber() {
        return requestNumber;
    }

    public Audience audience() {
        return audience;
    }

    /** Six digits that can be said on the phone and at the door; they open nothing to the public. */
    public String code() {
        return code;
    }

    public VisitState state() {
        return state;
    }

    /** Null for a wish. */
    public @Nullable OccurrenceId occurrence() {
        return series == null || onDate == null ? null : new OccurrenceId(series, onDate);
    }

    /** Null for a wish and for somebody who had not signed up. */
    public @Nullable Seat seat() {
        return seat;
    }

    /** When the visitor would like to come; empty for one who chose a time. */
    public String wish() {
        return wish;
    }

    public Instant madeAt() {
        return madeAt;
    }

    byte @Nullable [] contactHash() {
        return contactHash;
    }

    @Nullable
    Known known() {
        return known;
    }

    /** Whether anything can still be changed: what has begun stays as it is, unless there is nothing to come to. */
    boolean isOpen(Instant now, boolean lost) {
        return state.isAhead() && (lost || !hasBegun(now));
    }

    boolean hasBegun(Instant now) {
        return seat != null && !now.isBefore(seat.starts());
    }
}
