package school.helpdesk.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Messages extends Repository<Message, Long> {

    /** So that its files may point at it. */
    Message saveAndFlush(Message message);

    Optional<Message> findByRequestNumberAndIdentity(long requestNumber, UUID identity);

    boolean existsByIdAndKindIn(long id, List<Message.Kind> kinds);

    @Query(
            "select count(*) > 0 from Message where requestNumber = :number and id > :seen and madeBy <> :me and kind in :kinds and recalledAt is null")
    boolean existsNewer(long number, long seen, PersonId me, List<Message.Kind> kinds);

    /**
     * The newest first, with those of the requests that lead to this one.
     *
     * @param all those that others recalled too; else only what the reader recalled themselves
     * @param me null for a guest
     */
    @Query("""
            from Message where requestNumber in
                    (select it.number from Request it where it.number = :number or it.mergedInto = :number)
                and id < :before and kind in :kinds and (recalledAt is null or :all = true or madeBy = :me)
            order by id desc""")
    List<Message> findBefore(
            long number, long before, List<Message.Kind> kinds, boolean all, @Nullable PersonId me, Limit limit);

    @Query("""
            from Message where requestNumber = :number and kind = :kind and recalledAt is null
            order by id desc limit 1""")
    Optional<Message> findLast(long number, Message.Kind kind);

    /** 0 when there is none. */
    @Query("select coalesce(max(id), 0) from Message where requestNumber = :number")
    long last(long number);
}
