package school.helpdesk.onboarding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That somebody was reminded of a training. */
@Entity
public class TrainingReminder {

    @Embeddable
    record Once(
            UUID trainingId, @Enumerated(EnumType.STRING) ReminderKind kind) implements Serializable {}

    @EmbeddedId
    private Once id;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected TrainingReminder() {}

    TrainingReminder(UUID training, ReminderKind kind, Instant at) {
        this.id = new Once(training, kind);
        this.madeAt = at;
    }

    public ReminderKind kind() {
        return id.kind();
    }

    public Instant at() {
        return madeAt;
    }
}
