package school.helpdesk.requests;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Steps extends Repository<Step, Long> {

    Step save(Step step);

    Optional<Step> findByIdAndRequestNumberAndMadeBy(long id, long requestNumber, PersonId madeBy);

    Optional<Step> findByMoveId(long moveId);

    /** What this person did last, unless it is too long ago, was undone, or something happened since; notes are nothing. */
    @Query("""
            from Step step where requestNumber = :number and madeBy = :me and madeAt > :since
                and not exists (from Recall recall where recall.messageId = step.messageId)
                and not exists (from Move move where move.id > step.lastMove
                    and (move.requestNumber = :number or move.otherNumber = :number))
                and not exists (from Message message where message.requestNumber = :number
                    and message.id > step.lastMessage and message.kind <> NOTE and message.recalledAt is null)
            order by id desc limit 1""")
    Optional<Step> findLatest(long number, PersonId me, Instant since);
}
