package school.helpdesk.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/** A link by which a person chooses a password, once, within a week. */
@Entity
class Invitation {

    static final Duration LIFE = Duration.ofDays(7);

    @Id
    private UUID id;

    @Embedded
    private PersonId person;

    private byte[] tokenHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private @Nullable PersonId invitedBy;

    private Instant invitedAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(PersonId person, byte[] tokenHash, @Nullable PersonId invitedBy, Instant at) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.tokenHash = tokenHash.clone();
        this.invitedBy = invitedBy;
        this.invitedAt = at;
        this.expiresAt = at.plus(LIFE);
    }

    boolean isOpen(Instant at) {
        return usedAt == null && revokedAt == null && at.isBefore(expiresAt);
    }

    void use(Instant at) {
        usedAt = at;
    }

    PersonId person() {
        return person;
    }
}
