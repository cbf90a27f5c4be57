package school.helpdesk.requests;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Requests extends Repository<Request, Long> {

    Request save(Request request);

    /** So that rows of other modules may point at it. */
    Request saveAndFlush(Request request);

    Optional<Request> findByNumber(long number);

    /** Those that lead to this one, the newest first. */
    /** The request itself, then those that lead to it, the newest first. */
    @Query("""
            from Request where number = :number or mergedInto = :number
            order by case when number = :number then 0 else 1 end, number desc""")
    List<Request> findWhole(long number, Limit most);

    boolean existsByMergedInto(long mergedInto);

    /** Where it leads to, without loading it. */
    @Query("select mergedInto from Request where number = :number and mergedInto is not null")
    Optional<Long> findMergedInto(long number);

    Optional<Request> findByAskerAndOnce(PersonId asker, UUID once);

    Optional<Request> findByOnceAndAskerIsNull(UUID once);

    /** The same words, asked by the same person a moment ago and still open. */
    @Query("""
            from Request where asker = :asker and question = :question and askedAt > :since and state <> CLOSED
            order by number desc limit 1""")
    Optional<Request> findSame(PersonId asker, Question question, Instant since);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Request where number = :number")
    Optional<Request> lock(long number);

    List<Request> findByNumberInOrderByNumber(Collection<Long> numbers);

    /** In the order of their numbers, and locked in this order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Request where number in :numbers order by number")
    List<Request> lockAll(Collection<Long> numbers);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Request where state in (NEW, TAKEN) and promise.basis = TERM order by number")
    List<Request> lockThosePromisedByTerm();

    /** Those another instance closes at this moment are left out. */
    @Query(nativeQuery = true, value = """
                    select * from request where state = 'ANSWERED' and state_since < :before
                    order by state_since, number limit :most for update skip locked""")
    List<Request> lockThoseAnsweredBefore(Instant before, int most);

    /** Those another instance erases at this moment are left out. */
    @Query(nativeQuery = true, value = """
                    select * from request where guest_name is not null and state = 'CLOSED' and state_since < :before
                    order by state_since, number limit :most for update skip locked""")
    List<Request> lockThoseOfGuestsClosedBefore(Instant before, int most);

    /** Who sends the same form twice at once is served one after the other; held until the transaction ends. */
    @Query(nativeQuery = true, value = "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
    int waitInLine(String key);
}
