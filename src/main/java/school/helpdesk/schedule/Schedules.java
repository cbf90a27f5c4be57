package school.helpdesk.schedule;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Schedules extends Repository<Schedule, UUID> {

    Schedule saveAndFlush(Schedule schedule);

    void flush();

    Optional<Schedule> findById(UUID id);

    Optional<Schedule> findByNumber(int number);

    /** Whoever wants to move or change a schedule waits here for whoever does. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Schedule where id = :id")
    Optional<Schedule> lockById(UUID id);

    @Query("from Schedule where state <> APPROVED order by changedAt desc, id")
    List<Schedule> findAllOpen();

    @Query("""
            from Schedule where state = DRAFT and author = :author and title = :title and effectiveFrom = :from
            and effectiveTo = :to and basedOn is not distinct from :basedOn""")
    List<Schedule> findSame(PersonId author, String title, LocalDate from, LocalDate to, @Nullable UUID basedOn);

    @Query("""
            select new school.helpdesk.schedule.Version(id, number,
                new school.helpdesk.schedule.Heading(title, effectiveFrom, effectiveTo))
            from Schedule where state = APPROVED""")
    List<Version> findVersions();

    @Query("""
            select new school.helpdesk.schedule.Approval(d.schedule.id, d.signedAt) from ScheduleSignature d
            where d.role = DIRECTOR and d.round = d.schedule.round and d.schedule.state = APPROVED""")
    List<Approval> findApprovals();

    @Query("select distinct s from Schedule s left join fetch s.lines where s.id in :ids")
    List<Schedule> findWithLines(Collection<UUID> ids);

    @Query("select coalesce(max(number), 0) + 1 from Schedule")
    int nextNumber();

    long countByState(ScheduleState state);

    long countByStateAndAuthor(ScheduleState state, PersonId author);
}
