package school.helpdesk.schedule;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.PersonCard;

/**
 * One of the two signatures: who, called how and in what position at that moment, when, over which content. A recorded
 * act, not a qualified electronic signature.
 */
@Entity
public class ScheduleSignature {

    /** As what one signs. */
    public enum Role {
        AUTHOR,
        DIRECTOR
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "schedule_id")
    private Schedule schedule;

    private int round;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    private PersonId person;

    private String name;
    private String position;
    private Instant signedAt;
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected ScheduleSignature() {}

    ScheduleSignature(Schedule schedule, int round, Role role, PersonCard signer, Instant at, String content) {
        this.id = UUID.randomUUID();
        this.schedule = schedule;
        this.round = round;
        this.role = role;
        this.person = signer.id();
        this.name = signer.fullName();
        this.position = signer.position();
        this.signedAt = at;
        this.content = content;
    }

    int round() {
        return round;
    }

    public Role role() {
        return role;
    }

    public Signature signature() {
        return new Signature(person, signedAt);
    }

    public String name() {
        return name;
    }

    /** May be empty. */
    public String position() {
        return position;
    }

    /** SHA-256 of the canonical content, 64 hexadecimal digits. */
    public String content() {
        return content;
    }
}
