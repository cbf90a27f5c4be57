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

    @Query("from Appointment where fromOn <= :to and (toOn is null or toOn >= :from) order by fromOn, id")
    List<Appointment> findAllDuring(LocalDate from, LocalDate to);

    @Query("from Appointment where person in :people order by fromOn, id")
    List<Appointment> findAllOf(Collection<PersonId> people);
}
