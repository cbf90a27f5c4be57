package school.helpdesk.requests;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Recalls extends Repository<Recall, Long> {

    /** So that its files may leave. */
    Recall saveAndFlush(Recall recall);

    boolean existsByMessageId(long messageId);

    Optional<Recall> findByMessageIdAndMadeBy(long messageId, PersonId madeBy);
}
