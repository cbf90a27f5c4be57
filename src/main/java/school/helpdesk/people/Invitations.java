package school.helpdesk.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Invitations extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findByTokenHash(byte[] tokenHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Invitation where tokenHash = :tokenHash")
    Optional<Invitation> lockByTokenHash(byte[] tokenHash);

    @Modifying
    @Query("update Invitation set revokedAt = :at where person = :person and usedAt is null and revokedAt is null")
    void revokeAllOf(PersonId person, Instant at);
}
