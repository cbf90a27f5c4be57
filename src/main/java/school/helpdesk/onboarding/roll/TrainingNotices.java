package school.helpdesk.onboarding.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.onboarding.ReminderKind;
import school.helpdesk.onboarding.Terms;
import school.helpdesk.people.Access;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Right;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** What people are reminded of, as it is at this moment: a reminder of what is done, or no longer so, is gone. */
@Service
@Transactional(readOnly = true)
public class TrainingNotices {

    private static final int MOST = 5;

    /** @param key of a message that takes the name and the last day */
    public record Notice(UUID training, String key, String name, LocalDate deadline) {}

    private record Reminded(UUID id, PersonId person, LocalDate tookOfficeOn, ReminderKind kind) {}

    private final JdbcClient jdbc;
    private final PeopleDesk people;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    TrainingNotices(JdbcClient jdbc, PeopleDesk people, WorkdayDesk workdays, SchoolTime time) {
        this.jdbc = jdbc;
        this.people = people;
        this.workdays = workdays;
        this.time = time;
    }

    /** For a consultant of employees: of each open training the latest one. For the director: what was missed and is so still. */
    public List<Notice> of(Access me) {
        var trains = me.has(Right.TRAINER);
        if (!trains && !me.has(Right.DIRECTOR)) return List.of();
        var terms = new Terms(workdays.calendar());
        var found = jdbc.sql("""
                        select t.id, t.person_id, t.took_office_on, r.kind from training t
                        cross join lateral (select kind from training_reminder where training_id = t.id
                            and (:all or kind = 'MISSED') order by made_at desc, kind limit 1) r
                        where t.state = 'OPEN' and t.person_id <> :me
                            and (:all or t.took_office_on <= :missed)
                        order by t.took_office_on, t.id limit :most""")
                .param("all", trains)
                .param("missed", terms.dueBy(time.today().minusDays(1)))
                .param("me", me.person().value())
                .param("most", MOST)
                .query((row, index) -> reminded(row))
                .list();
        if (found.isEmpty()) return List.of();
        var cards = people.cards(found.stream().map(Reminded::person).collect(Collectors.toSet()));
        return found.stream()
                .map(of -> new Notice(
                        of.id(),
                        key(of, terms.deadline(of.tookOfficeOn())),
                        Objects.requireNonNull(cards.get(of.person())).shortName(),
                        terms.deadline(of.tookOfficeOn())))
                .toList();
    }

    private String key(Reminded of, LocalDate deadline) {
        var today = time.today();
        if (today.isAfter(deadline)) return "onboarding.notice.MISSED";
        if (today.equals(deadline)) return "onboarding.notice.LAST_DAY";
        return of.kind() == ReminderKind.SECOND_DAY ? "onboarding.notice.SECOND_DAY" : "onboarding.notice.OPENED";
    }

    private static Reminded reminded(ResultSet row) throws SQLException {
        return new Reminded(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("took_office_on", LocalDate.class),
                ReminderKind.valueOf(row.getString("kind")));
    }
}
