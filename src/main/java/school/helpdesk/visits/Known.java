package school.helpdesk.visits;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Occurrence;

/** What a visitor was told: when to come, where, in what way, and to whom. */
@Embeddable
record Known(
        @Column(name = "known_starts") Instant starts,
        @Column(name = "known_place") String place,

        @Enumerated(EnumType.STRING) @Column(name = "known_means")
        Means means,

        @AttributeOverride(name = "value", column = @Column(name = "known_consultant"))
        PersonId consultant) {

    static Known of(Instant starts, Occurrence held) {
        return new Known(starts, held.place(), held.means(), held.consultant());
    }
}
