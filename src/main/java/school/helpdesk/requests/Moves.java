package school.helpdesk.requests;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Moves extends Repository<Move, Long> {

    Move save(Move move);

    Optional<Move> findFirstByRequestNumberOrderByIdDesc(long requestNumber);

    /** The newest of each. */
    @Query("""
            from Move where id in (
                select max(id) from Move where requestNumber in :numbers group by requestNumber)""")
    List<Move> findLatest(Collection<Long> numbers);

    Optional<Move> findById(long id);

    boolean existsByUndoes(long undoes);

    /** The newest first, those of others that tell of this request too. */
    @Query("from Move where requestNumber = :number or otherNumber = :number order by id desc")
    List<Move> findAbout(long number, Limit limit);

    @Query("select max(id) from Move where requestNumber = :number or otherNumber = :number")
    long last(long number);
}
