package school.helpdesk.escalation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Escalations extends Repository<Escalation, UUID> {

    Escalation saveAndFlush(Escalation escalation);

    /** The one of this request that has not ended; whoever wants to move it waits here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Escalation where requestNumber = :request and endedAt is null")
    Optional<Escalation> lockOpen(long request);

    boolean existsByRequestNumberAndEndedAtIsNull(long request);

    /** The newest first. */
    @Query(
            "select e from Escalation e left join fetch e.appeals where e.requestNumber = :request order by e.declaredAt desc")
    List<Escalation> findOf(long request);
}
