package school.helpdesk.regulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SectionRevisions extends Repository<SectionRevision, Long> {

    SectionRevision save(SectionRevision revision);

    Optional<SectionRevision> findById(long id);

    Optional<SectionRevision> findBySectionAndNumber(int section, int number);

    /** The latest of every section that has any. */
    @Query(nativeQuery = true, value = """
            select latest.* from (values (1), (2), (3), (4)) own (section), lateral (
                select * from regulation_revision r where r.section = own.section order by number desc limit 1) latest""")
    List<SectionRevision> findLatest();

    Optional<SectionRevision> findFirstBySectionOrderByNumberDesc(int section);

    /** The newest first; those before one of them, or all. */
    @Query("from SectionRevision where cast(:before as Long) is null or id < :before order by id desc")
    List<SectionRevision> findBefore(@Nullable Long before, Limit limit);

    /** Whoever edits is served one after the other; held until the transaction ends. */
    @Query(nativeQuery = true, value = "select 1 from pg_advisory_xact_lock(hashtextextended('regulation', 0))")
    int waitInLine();
}
