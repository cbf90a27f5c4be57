package school.helpdesk.schedule;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** Why the director gave a schedule back. */
@Entity
public class ScheduleRemark {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "schedule_id")
    private Schedule schedule;

    private int round;

    @Embedded
    private PersonId person;

    private Instant madeAt;
    private String body;

    @SuppressWarnings("NullAway.Init")
    protected ScheduleRemark() {}

    ScheduleRemark(Schedule schedule, int round, Signature made, String body) {
        this.id = UUID.randomUUID();
        this.schedule = schedule;
        this.round = round;
        this.person = made.by();
        this.madeAt = made.at();
        this.body = body;
    }

    public int round() {
        return round;
    }

    public Signature made() {
        return new Signature(person, madeAt);
    }

    public String body() {
        return body;
    }
}
