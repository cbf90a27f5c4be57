package school.helpdesk.requests;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface Moves extends Repository<Move, Long> {

    Move save(Move move);

    Optional<Move> findFirstByRequestNumberOrderByIdDesc(long requestNumber);

    /** The newest first. */
    List<Move> findByRequestNumberOrderByIdDesc(long requestNumber, Limit limit);
}
