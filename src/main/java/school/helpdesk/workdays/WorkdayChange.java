package school.helpdesk.workdays;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** The school's word on a day: in force until it is removed, kept for good. */
@Entity
class WorkdayChange {

    @Id
    private UUID id;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private String note;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private PersonId madeBy;

    private Instant madeAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "removed_by"))
    private @Nullable PersonId removedBy;

    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected WorkdayChange() {}

    WorkdayChange(OwnDay own, Signature made) {
        this.id = UUID.randomUUID();
        this.day = own.date();
        this.kind = own.kind();
        this.note = own.note();
        this.madeBy = made.by();
        this.madeAt = made.at();
    }

    void remove(Signature removal) {
        removedBy = removal.by();
        removedAt = removal.at();
    }

    OwnDay own() {
        return new OwnDay(day, kind, note);
    }
}
