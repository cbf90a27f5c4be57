package school.helpdesk.requests;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Messages extends Repository<Message, Long> {

    /** So that its files may point at it. */
    Message saveAndFlush(Message message);

    boolean existsByRequestNumberAndIdentity(long requestNumber, UUID identity);

    boolean existsByIdAndKindIn(long id, List<Message.Kind> kinds);

    @Query(
            "select count(*) > 0 from Message where requestNumber = :number and id > :seen and madeBy <> :me and kind in :kinds")
    boolean existsNewer(long number, long seen, PersonId me, List<Message.Kind> kinds);

    /** The newest first. */
    @Query("from Message where requestNumber = :number and id < :before and kind in :kinds order by id desc")
    List<Message> findBefore(long number, long before, List<Message.Kind> kinds, Limit limit);
}
