package school.helpdesk.escalation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Escalations extends Repository<Escalation, UUID> {

    Escalation saveAndFlush(Escalation escalation);

    /** The one of this request that has not ended; whoever wants to move it waits here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Escalation where requestNumber = :request and endedAt is null")
    Optional<Escalation> lockOpen(long request);

    boolean existsByRequestNumberAndEndedAtIsNull(long request);

    /** What guests wrote on their way is forgotten with them; that they went it stays. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
                    update escalation set letter_subject = null, letter_place = null, letter_steps = null,
                        letter_happened = null, letter_expected = null, letter_occurred = null, letter_browser = null,
                        letter_links = null, letter_reach = null, letter_more = null,
                        explanation = case when declared_by is null then '' else explanation end
                    where request_number in :requests""")
    void forgetWords(List<Long> requests);

    /** What was sent; and by its number Support knows whose an appeal is. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
                    update escalation_appeal set registered_as = null, sent_subject = null, sent_text = null
                        where num_nonnulls(registered_as, sent_subject, sent_text) > 0
                        and escalation_id in (select id from escalation where request_number in :requests)""")
    void forgetAppeals(List<Long> requests);

    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
                    update escalation_former_number set registered_as = null where registered_as is not null
                        and appeal_id in (select appeal.id from escalation_appeal appeal
                            join escalation on escalation.id = escalation_id where request_number in :requests)""")
    void forgetFormerNumbers(List<Long> requests);

    /** The newest first. */
    @Query("""
            select e from Escalation e left join fetch e.appeals a left join fetch a.formerNumbers
            where e.requestNumber = :request order by e.declaredAt desc""")
    List<Escalation> findOf(long request);
}
