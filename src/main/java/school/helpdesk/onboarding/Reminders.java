package school.helpdesk.onboarding;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/**
 * Reminds of trainings. A reminder is a row that can be there only once, written together with its announcement: a
 * second instance, or the same one after a restart, finds it and says nothing.
 */
@Service
public class Reminders {

    static final LocalTime MORNING = LocalTime.of(7, 0);

    private final JdbcClient jdbc;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    Reminders(
            JdbcClient jdbc,
            WorkdayDesk workdays,
            SchoolTime time,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.jdbc = jdbc;
        this.workdays = workdays;
        this.time = time;
        this.events = events;
        this.entities = entities;
    }

    /** In the transaction that opens it. */
    void opened(Training training) {
        entities.persist(new TrainingReminder(training.id(), ReminderKind.OPENED, training.openedAt()));
        events.publishEvent(
                new TrainingReminded(training.id(), training.person(), training.tookOfficeOn(), ReminderKind.OPENED));
    }

    /**
     * Reminds of what this day calls for, from the morning on. What an earlier day called for and nobody was there to
     * say is not said any more, except that a term was missed.
     *
     * @return what was said now for the first time
     */
    @Transactional
    public List<TrainingReminded> remind() {
        if (time.at(time.now()).toLocalTime().isBefore(MORNING)) return List.of();
        var terms = new Terms(workdays.calendar());
        var today = time.today();
        var said = jdbc.sql("""
                        with said as (
                            insert into training_reminder (training_id, kind, made_at)
                            select id, case when took_office_on <= :missed then 'MISSED'
                                            when took_office_on <= :last then 'LAST_DAY' else 'SECOND_DAY' end, :now
                            from training where state = 'OPEN' and took_office_on <= :second order by id
                            on conflict do nothing returning training_id, kind)
                        select training_id, kind, person_id, took_office_on from said join training on id = training_id""")
                .param("missed", terms.dueBy(today.minusDays(1)))
                .param("last", terms.dueBy(today))
                .param("second", terms.secondBy(today))
                .param("now", OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC))
                .query((row, index) -> reminded(row))
                .list();
        said.forEach(events::publishEvent);
        return said;
    }

    private static TrainingReminded reminded(ResultSet row) throws SQLException {
        return new TrainingReminded(
                row.getObject("training_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("took_office_on", LocalDate.class),
                ReminderKind.valueOf(row.getString("kind")));
    }
}
