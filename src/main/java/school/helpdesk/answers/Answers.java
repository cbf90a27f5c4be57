package school.helpdesk.answers;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody's and one's own; another's own is not there. */
interface Answers extends Repository<ReadyAnswer, UUID> {

    ReadyAnswer save(ReadyAnswer answer);

    Optional<ReadyAnswer> findByOnce(UUID once);

    boolean existsBy();

    @Query("from ReadyAnswer where id = :id and (owner.value is null or owner.value = :me)")
    Optional<ReadyAnswer> find(UUID id, UUID me);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ReadyAnswer where id = :id and (owner.value is null or owner.value = :me)")
    Optional<ReadyAnswer> lock(UUID id, UUID me);

    @Modifying
    @Query(nativeQuery = true, value = "update ready_answer set used = used + 1 where id = :id")
    void count(UUID id);

    /** Whoever writes a new one is served one after the other; held until the transaction ends. */
    @Query(nativeQuery = true, value = "select 1 from pg_advisory_xact_lock(hashtextextended('answers', 0))")
    int waitInLine();
}
