package school.helpdesk.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;

/** An order of the director makes an employee a consultant from its first to its last day, both included. */
@Entity
public class Appointment {

    @Id
    private UUID id;

    @Embedded
    private PersonId person;

    private String orderNumber;
    private LocalDate orderDate;
    private LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private boolean employees;
    private boolean parents;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private PersonId madeBy;

    private Instant madeAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable PersonId endedBy;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(Order order, Signature made) {
        this.id = UUID.randomUUID();
        this.person = order.person();
        this.orderNumber = order.number();
        this.orderDate = order.date();
        this.fromOn = order.from();
        this.toOn = order.to();
        this.employees = order.audience().covers(Audience.EMPLOYEES);
        this.parents = order.audience().covers(Audience.PARENTS);
        this.madeBy = made.by();
        this.madeAt = made.at();
    }

    /** The last day becomes {@code on}, which is none before the first. */
    void end(LocalDate on, Signature ended) {
        if (on.isBefore(fromOn)) throw new RuleBroken("people.rule.appointment-ends-before-it-begins");
        if (toOn != null && on.isAfter(toOn)) throw new RuleBroken("people.rule.appointment-already-ended");
        toOn = on;
        endedBy = ended.by();
        endedAt = ended.at();
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public Order order() {
        return new Order(person, orderNumber, orderDate, fromOn, toOn, Audience.of(employees, parents));
    }
}
