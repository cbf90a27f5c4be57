package school.helpdesk.regulation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;

/** What a section said from then on; never changed afterwards. The first one came with the portal and is nobody's. */
@Entity
@Table(name = "regulation_revision")
public class SectionRevision {

    @Id
    @GeneratedValue(generator = "regulation_revision_id")
    @SequenceGenerator(name = "regulation_revision_id", sequenceName = "regulation_revision_id", allocationSize = 1)
    private @Nullable Long id;

    private int section;
    private int number;

    @Embedded
    private Wording wording;

    /** The revision whose Russian text the English one renders. */
    private int englishOf;

    private String why;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private @Nullable PersonId madeBy;

    /** As the director signed then, whatever they are called today. */
    private String signedAs;

    private String signedPosition;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected SectionRevision() {}

    /** What the portal brought along; it becomes a row when the first director replaces it. */
    static SectionRevision brought(Section section, Wording wording, Instant at) {
        var first = new SectionRevision();
        first.section = section.number();
        first.number = 1;
        first.wording = wording;
        first.englishOf = 1;
        first.why = "";
        first.signedAs = "";
        first.signedPosition = "";
        first.madeAt = at;
        return first;
    }

    SectionRevision revised(Change change, PersonCard director, Instant at) {
        var next = new SectionRevision();
        next.section = section;
        next.number = number + 1;
        next.wording = change.wording();
        next.englishOf = follows(change) ? next.number : englishOf;
        next.why = change.why();
        next.madeBy = director.id();
        next.signedAs = director.signingName();
        next.signedPosition = director.position();
        next.madeAt = at;
        return next;
    }

    /** Whether the change leaves everything as it is. */
    boolean says(Change change) {
        return wording.equals(change.wording()) && (!isEnglishOlder() || !change.englishFits());
    }

    private boolean follows(Change change) {
        var rewritten = !wording.english().equals(change.wording().english());
        var sameRussian = wording.russian().equals(change.wording().russian());
        return rewritten || change.englishFits() || (sameRussian && !isEnglishOlder());
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public Section section() {
        return Section.numbered(section);
    }

    /** Counts from 1 within the section. */
    public int number() {
        return number;
    }

    public Wording wording() {
        return wording;
    }

    /** Whether the English text is that of an earlier Russian one. */
    public boolean isEnglishOlder() {
        return englishOf < number;
    }

    public String why() {
        return why;
    }

    public boolean isBrought() {
        return madeBy == null;
    }

    /** Initials and family name; empty for what the portal brought along, and so is the position. */
    public String signedAs() {
        return signedAs;
    }

    public String signedPosition() {
        return signedPosition;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
