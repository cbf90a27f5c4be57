package school.helpdesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;

/** Tells at every request who may do what, in one statement: an appointment that ended, or a closed account, counts at once. */
@Service
@Transactional
public class AccessDesk {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    AccessDesk(
            JdbcClient jdbc,
            Accounts accounts,
            Passwords passwords,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.time = time;
        this.events = events;
    }

    /** @param epoch the number the session began with; empty once the person signed out everywhere */
    @Transactional(readOnly = true)
    public Optional<Access> access(PersonId person, int epoch) {
        return jdbc.sql("""
                        select p.family_name, p.given_name, p.patronymic, p.position,
                               exists(select 1 from account_role r where r.person_id = p.id and r.role = 'DIRECTOR') director,
                               exists(select 1 from account_role r where r.person_id = p.id and r.role = 'ADMINISTRATOR') administrator,
                               exists(select 1 from appointment a where a.person_id = p.id
                                      and :today between a.from_on and coalesce(a.to_on, 'infinity')) consultant,
                               exists(select 1 from appointment a where a.person_id = p.id and a.employees
                                      and :today between a.from_on and coalesce(a.to_on, 'infinity')) trainer
                        from account c join person p on p.id = c.person_id
                        where c.person_id = :person and c.epoch = :epoch and c.closed_at is null""")
                .param("today", time.today())
                .param("person", person.value())
                .param("epoch", epoch)
                .query((row, number) -> access(person, row))
                .optional();
    }

    /** The number a session of this person begins with now. */
    @Transactional(readOnly = true)
    public int epoch(PersonId person) {
        return account(person).epoch();
    }

    /** Whether this is the password of the person; takes its time. */
    @Transactional(readOnly = true)
    public boolean knows(PersonId me, String password) {
        var known = account(me).password();
        return known != null && passwords.matches(password, known);
    }

    @Transactional(readOnly = true)
    public String username(PersonId me) {
        return account(me).username();
    }

    /** Sets one's own password, whose old one was asked for; every session ends, the caller begins this one anew. */
    public void changePassword(PersonId me, String wanted) {
        var account = accounts.lockById(me).orElseThrow(() -> new NotFound("account of " + me));
        account.choosePassword(passwords.encode(account.username(), wanted));
        events.publishEvent(new PasswordChanged(me, account.epoch()));
    }

    private Account account(PersonId person) {
        return accounts.findById(person).orElseThrow(() -> new NotFound("account of " + person));
    }

    private static Access access(PersonId person, ResultSet row) throws SQLException {
        var rights = EnumSet.of(Right.EMPLOYEE);
        if (row.getBoolean("director")) rights.add(Right.DIRECTOR);
        if (row.getBoolean("administrator")) rights.add(Right.ADMINISTRATOR);
        if (row.getBoolean("consultant")) rights.add(Right.CONSULTANT);
        if (row.getBoolean("trainer")) rights.add(Right.TRAINER);
        var card = new PersonCard(
                person,
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("patronymic"),
                row.getString("position"));
        return new Access(person, card.shortName(), rights);
    }
}
