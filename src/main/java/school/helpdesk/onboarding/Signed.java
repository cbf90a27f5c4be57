package school.helpdesk.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;

/** A signature as a row. */
@Embeddable
record Signed(@Column(name = "person_id") UUID person, Instant madeAt) {

    static Signed of(Signature signature) {
        return new Signed(signature.by().value(), signature.at());
    }

    Signature signature() {
        return new Signature(new PersonId(person), madeAt);
    }
}
