package school.helpdesk.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Who: the identity of a person, opaque in addresses. */
@Embeddable
public record PersonId(@Column(name = "person_id") UUID value) implements Serializable {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    public static PersonId fresh() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
