package school.helpdesk.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.school.SchoolTime;

/** Appoints consultants by order, ends appointments, and knows who is one on a day. */
@Service
@Transactional
public class AppointmentDesk {

    private final Appointments appointments;
    private final PeopleDesk people;
    private final SchoolTime time;

    AppointmentDesk(Appointments appointments, PeopleDesk people, SchoolTime time) {
        this.appointments = appointments;
        this.people = people;
        this.time = time;
    }

    /** @throws RuleBroken when the person is appointed for that audience on some day of that time already */
    public UUID appoint(Order order, PersonId me) {
        var same = appointments.findAllOf(List.of(order.person())).stream()
                .filter(known -> known.order().equals(order))
                .findFirst();
        if (same.isPresent()) return same.get().id();
        if (!people.hasAccount(order.person())) throw new NotFound("person " + order.person());
        try {
            return appointments
                    .saveAndFlush(new Appointment(order, new Signature(me, time.now())))
                    .id();
        } catch (DataIntegrityViolationException overlapping) {
            throw new RuleBroken("people.rule.appointed-already");
        }
    }

    /** @param on the last day in force; not before yesterday, for what was done with the right stays done */
    public void end(UUID id, LocalDate on, PersonId me) {
        var appointment = appointments.lockById(id).orElseThrow(() -> new NotFound("appointment " + id));
        if (on.equals(appointment.order().to())) return;
        if (on.isBefore(time.today().minusDays(1))) throw new RuleBroken("people.rule.appointment-ends-in-the-past");
        appointment.end(on, new Signature(me, time.now()));
    }

    @Transactional(readOnly = true)
    public List<Consultant> consultantsOn(LocalDate day) {
        return consultantsDuring(day, day);
    }

    /** Everybody appointed on some day of the period, by name, with the widest audience they have in it. Two statements. */
    @Transactional(readOnly = true)
    public List<Consultant> consultantsDuring(LocalDate from, LocalDate to) {
        var audiences = new LinkedHashMap<PersonId, Audience>();
        for (var appointment : appointments.findAllDuring(from, to)) {
            var audience = appointment.order().audience();
            audiences.merge(appointment.person(), audience, (a, b) -> a == b ? a : Audience.BOTH);
        }
        var cards = people.cards(audiences.keySet());
        return audiences.entrySet().stream()
                .map(entry -> new Consultant(Objects.requireNonNull(cards.get(entry.getKey())), entry.getValue()))
                .sorted(Comparator.comparing(consultant -> consultant.person().fullName()))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isConsultant(PersonId person, LocalDate on) {
        return tenures(List.of(person)).stream().anyMatch(tenure -> tenure.includes(on));
    }

    /** Whether the person is appointed on every day of the period, both ends included, for every part of the audience. */
    @Transactional(readOnly = true)
    public boolean appointed(PersonId person, Audience audience, LocalDate from, LocalDate to) {
        return Tenure.cover(tenures(List.of(person)), person, audience, from, to);
    }

    /** Every appointment these people have or had, in one statement. */
    @Transactional(readOnly = true)
    public List<Tenure> tenures(Collection<PersonId> of) {
        if (of.isEmpty()) return List.of();
        return appointments.findAllOf(of).stream()
                .map(Appointment::order)
                .map(order -> new Tenure(order.person(), order.audience(), order.from(), order.to()))
                .toList();
    }
}
