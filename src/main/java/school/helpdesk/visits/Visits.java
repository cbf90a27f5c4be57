package school.helpdesk.visits;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Visits extends Repository<Visit, UUID> {

    Visit saveAndFlush(Visit visit);

    Optional<Visit> findBySecretHash(byte[] hash);

    /** Nothing where an employee has asked. */
    @Query(nativeQuery = true, value = """
                    select request_number from visit join request on number = request_number
                    where secret_hash = :hash and asker is null""")
    Optional<Long> findRequestOfGuest(byte[] hash);

    Optional<Visit> findByCode(String code);

    Optional<Visit> findByRequestNumber(long number);

    List<Visit> findByRequestNumberIn(Collection<Long> numbers);

    @Query("select requestNumber from Visit where id = :id")
    Optional<Long> findRequestNumber(UUID id);

    @Query("select id from Visit where code = :code")
    Optional<UUID> findIdByCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Visit where id = :id")
    Optional<Visit> lock(UUID id);

    boolean existsByCode(String code);

    List<Visit> findByOnDate(LocalDate day);

    @Query("from Visit where onDate >= :from and state = BOOKED")
    List<Visit> findBookedFrom(LocalDate from);

    /** Booked times, and those that were closed without a word to their visitor, from that instant on, the soonest first. */
    @Query("""
            from Visit where (state = BOOKED or state = CANCELLED and known.starts is not null) and seat.starts >= :since
            order by seat.starts, code limit :most""")
    List<Visit> findExpectedSince(Instant since, int most);

    @Query("from Visit where state = WISHED order by madeAt, code limit :most")
    List<Visit> findWished(int most);

    @Query("select count(*) from Visit where state = WISHED")
    int countWished();

    /** What somebody with this contact has before them. */
    @Query(nativeQuery = true, value = """
                    select count(*) from visit where contact_hash = :contact and state in ('WISHED', 'BOOKED')
                        and (ends is null or ends > :now)""")
    int countAhead(byte[] contact, Instant now);

    @Query(nativeQuery = true, value = """
                    select exists(select from visit where contact_hash = :contact and state = 'BOOKED' and id <> :but
                        and tstzrange(starts, ends) && tstzrange(cast(:starts as timestamptz), cast(:ends as timestamptz)))""")
    boolean existsAtTheSameTime(byte[] contact, Instant starts, Instant ends, UUID but);
}
