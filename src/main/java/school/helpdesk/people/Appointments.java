package school.helpdesk.people;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Appointments extends Repository<Appointment, UUID> {

    Appointment saveAndFlush(Appointment appointment);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Appointment where id = :id")
    Optional<Appointment> lockById(UUID id);

    /** Of those who can get in: whoever has left receives nobody, whatever their order says. */
    @Query("""
            from Appointment a where fromOn <= :to and (toOn is null or toOn >= :from)
            and exists (select 1 from Account o where o.person = a.person and o.closedAt is null) order by fromOn, id""")
    List<Appointment> findAllDuring(LocalDate from, LocalDate to);

    /** Of those among them who can get in. */
    @Query("""
            from Appointment a where person in :people
            and exists (select 1 from Account o where o.person = a.person and o.closedAt is null) order by fromOn, id""")
    List<Appointment> findAllOf(Collection<PersonId> people);
}
