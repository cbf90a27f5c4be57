package school.helpdesk.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;

/** Somebody who works at the school. */
@Entity
public class Person {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    private String familyName;
    private String givenName;
    private String patronymic;
    private String position;
    private String email;
    private @Nullable LocalDate tookOfficeOn;
    private boolean newcomer;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(PersonDetails details, Instant at) {
        this(PersonId.fresh(), details, at);
    }

    private Person(PersonId id, PersonDetails details, Instant at) {
        this.id = id;
        this.createdAt = at;
        this.familyName = details.familyName();
        this.givenName = details.givenName();
        this.patronymic = details.patronymic();
        this.position = details.position();
        this.email = details.email();
        this.tookOfficeOn = details.tookOfficeOn();
        this.newcomer = details.newcomer();
    }

    void becomes(PersonDetails details) {
        this.familyName = details.familyName();
        this.givenName = details.givenName();
        this.patronymic = details.patronymic();
        this.position = details.position();
        this.email = details.email();
        this.tookOfficeOn = details.tookOfficeOn();
        this.newcomer = details.newcomer();
    }

    public PersonId id() {
        return id;
    }

    public PersonDetails details() {
        return new PersonDetails(familyName, givenName, patronymic, position, email, tookOfficeOn, newcomer);
    }

    public PersonCard card() {
        return new PersonCard(id, familyName, givenName, patronymic, position);
    }
}
