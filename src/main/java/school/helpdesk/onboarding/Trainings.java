package school.helpdesk.onboarding;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Trainings extends Repository<Training, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Training where id = :id")
    Optional<Training> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Training where person = :person order by openedAt desc limit 1")
    Optional<Training> lockLatest(PersonId person);

    /** With all that was ticked and signed, in one statement. */
    @Query("from Training t left join fetch t.items left join fetch t.signatures where t.id = :id")
    Optional<Training> find(UUID id);

    @Query("from Training where person = :person order by openedAt desc limit 1")
    Optional<Training> findLatest(PersonId person);

    /** Open ones that somebody is to hold from one day to another, both included. */
    @Query(
            nativeQuery = true,
            value = "select * from training where state = 'OPEN' and trainer = :trainer "
                    + "and session_on between :from and :to order by session_on, session_from")
    List<Training> findToBeHeld(UUID trainer, LocalDate from, LocalDate to);

    /** Whoever opens one for the same person at the same time comes after; held until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select 1 from pg_advisory_xact_lock(hashtextextended('training ' || :person, 0))")
    int waitInLine(String person);
}
