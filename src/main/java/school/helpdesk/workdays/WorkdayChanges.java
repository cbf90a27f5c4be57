package school.helpdesk.workdays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkdayChanges extends Repository<WorkdayChange, UUID> {

    WorkdayChange saveAndFlush(WorkdayChange change);

    @Query(
            "select new school.helpdesk.workdays.OwnDay(day, kind, note) from WorkdayChange where removedAt is null order by day")
    List<OwnDay> findAllInForce();

    @Query("select new school.helpdesk.workdays.DayAct(day, madeAt, removedAt) from WorkdayChange")
    List<DayAct> findActs();

    @Query("from WorkdayChange where day = :day and removedAt is null")
    Optional<WorkdayChange> findInForce(LocalDate day);

    boolean existsByDay(LocalDate day);

    /** Two who change a day at once do it one after the other; who reads the calendar waits for neither. */
    @Modifying
    @Query(value = "lock table workday_change in share row exclusive mode", nativeQuery = true)
    void lock();
}
