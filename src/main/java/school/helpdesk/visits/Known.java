package school.helpdesk.visits;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.Occurrence;

/** What a visitor was told: when to come, where, and to whom. */
@Embeddable
record Known(
        @Column(name = "known_starts") Instant starts,
        @Column(name = "known_place") String place,

        @AttributeOverride(name = "value", column = @Column(name = "known_consultant"))
        PersonId consultant) {

    static Known of(Instant starts, Occurrence held) {
        return new Known(starts, held.place(), held.consultant());
    }
}
