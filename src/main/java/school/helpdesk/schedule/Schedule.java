package school.helpdesk.schedule;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.PersonCard;

/** The document: an effective period, lines, two signatures. Immutable from its submission on. */
@Entity
public class Schedule {

    static final int MOST_LINES = 200;

    @Id
    private UUID id;

    private String title;
    private LocalDate effectiveFrom;
    private LocalDate effectiveTo;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author"))
    private PersonId author;

    @Enumerated(EnumType.STRING)
    private ScheduleState state = ScheduleState.DRAFT;

    private @Nullable UUID basedOn;
    private @Nullable Integer number;

    /** How many times it was submitted. */
    private int round;

    private Instant draftedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
    private PersonId changedBy;

    private Instant changedAt;

    /** Null until it is first saved. */
    @Version
    private @Nullable Integer version;

    @OneToMany(mappedBy = "schedule", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Line> lines = new ArrayList<>();

    @OneToMany(mappedBy = "schedule", cascade = CascadeType.PERSIST)
    private List<ScheduleSignature> signatures = new ArrayList<>();

    @OneToMany(mappedBy = "schedule", cascade = CascadeType.PERSIST)
    private List<ScheduleRemark> remarks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Schedule() {}

    Schedule(Heading heading, @Nullable Schedule origin, Signature drafted) {
        this.id = UUID.randomUUID();
        this.title = heading.title();
        this.effectiveFrom = heading.effectiveFrom();
        this.effectiveTo = heading.effectiveTo();
        this.author = drafted.by();
        this.draftedAt = drafted.at();
        this.changedBy = drafted.by();
        this.changedAt = drafted.at();
        if (origin == null) return;
        this.basedOn = origin.id;
        origin.lines.stream()
                .filter(line -> line.reception().isPossible(heading))
                .forEach(line -> lines.add(new Line(this, line.series(), line.reception())));
    }

    void describe(Heading heading, Signature changed) {
        open(changed);
        title = heading.title();
        effectiveFrom = heading.effectiveFrom();
        effectiveTo = heading.effectiveTo();
    }

    Line add(Reception reception, Signature changed) {
        open(changed);
        if (lines.size() >= MOST_LINES) throw new RuleBroken("schedule.rule.too-many-lines", MOST_LINES);
        var line = new Line(this, UUID.randomUUID(), reception);
        lines.add(line);
        return line;
    }

    void change(Line line, Reception reception, Signature changed) {
        open(changed);
        line.becomes(reception);
    }

    void remove(Line line, Signature changed) {
        open(changed);
        lines.remove(line);
    }

    void submit(PersonCard signer, Instant at) {
        requireAuthor(signer.id());
        state = state.to(ScheduleState.SUBMITTED);
        round++;
        sign(ScheduleSignature.Role.AUTHOR, signer, at);
    }

    void withdraw(PersonId me) {
        requireAuthor(me);
        if (state != ScheduleState.SUBMITTED) throw new RuleBroken("schedule.rule.is." + state);
        state = state.to(ScheduleState.DRAFT);
    }

    void giveBack(Signature made, String body) {
        state = state.to(ScheduleState.RETURNED);
        remarks.add(new ScheduleRemark(this, round, made, body));
    }

    /** @throws RuleBroken when the signer is the author, or the content is not what the author signed */
    void approve(PersonCard signer, Instant at, int asNumber) {
        if (signer.id().equals(author)) throw new RuleBroken("schedule.rule.own-schedule");
        var next = state.to(ScheduleState.APPROVED);
        if (!signedContent().equals(Optional.of(content()))) throw new RuleBroken("schedule.rule.content-changed");
        sign(ScheduleSignature.Role.DIRECTOR, signer, at);
        state = next;
        number = asNumber;
    }

    void requireAuthor(PersonId me) {
        if (!author.equals(me)) throw new RuleBroken("schedule.rule.only-author");
    }

    private void open(Signature changed) {
        if (!state.isOpen()) throw new RuleBroken("schedule.rule.is." + state);
        if (state == ScheduleState.RETURNED) state = state.to(ScheduleState.DRAFT);
        changedBy = changed.by();
        changedAt = changed.at();
    }

    private void sign(ScheduleSignature.Role role, PersonCard signer, Instant at) {
        signatures.add(new ScheduleSignature(this, round, role, signer, at, content()));
    }

    private Optional<String> signedContent() {
        return signature(ScheduleSignature.Role.AUTHOR).map(ScheduleSignature::content);
    }

    /** SHA-256 of the content as it stands; see {@link CanonicalContent}. */
    public String content() {
        return CanonicalContent.sha256(heading(), lines);
    }

    /** The signature of this round, when it was made. */
    public Optional<ScheduleSignature> signature(ScheduleSignature.Role role) {
        return signatures.stream()
                .filter(signature -> signature.round() == round && signature.role() == role)
                .findFirst();
    }

    /** The signatures of this round, the author's first. */
    public List<ScheduleSignature> signatures() {
        return Stream.of(ScheduleSignature.Role.values())
                .flatMap(role -> signature(role).stream())
                .toList();
    }

    /** The latest remarks of the director, as long as nothing was submitted after them. */
    public Optional<ScheduleRemark> remark() {
        return latestRemark().filter(remark -> remark.round() == round && state.isOpen());
    }

    /** What the director remarked last, answered or not. */
    Optional<ScheduleRemark> latestRemark() {
        return remarks.stream().max(Comparator.comparingInt(ScheduleRemark::round));
    }

    public UUID id() {
        return id;
    }

    public Heading heading() {
        return new Heading(title, effectiveFrom, effectiveTo);
    }

    public PersonId author() {
        return author;
    }

    public ScheduleState state() {
        return state;
    }

    /** Whether the director ever had it before them, though it may wait for them no more. */
    public boolean wasSubmitted() {
        return round > 0;
    }

    public @Nullable UUID basedOn() {
        return basedOn;
    }

    /** Given with the approval: 1, 2, 3 … */
    public @Nullable Integer number() {
        return number;
    }

    public Signature changed() {
        return new Signature(changedBy, changedAt);
    }

    /** In the order of the week: weekly ones first, then one-offs by date. */
    public List<Line> lines() {
        return lines.stream().sorted(Line.BY_WEEK).toList();
    }

    public Line line(UUID line) {
        return lines.stream()
                .filter(known -> known.id().equals(line))
                .findFirst()
                .orElseThrow(() -> new NotFound("line " + line));
    }
}
