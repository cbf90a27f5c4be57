package school.helpdesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Enrolment.Known;
import school.helpdesk.people.Enrolment.Refusal;
import school.helpdesk.people.Enrolment.Step;

/** Takes a whole list of employees in, or nothing of it. */
@Service
@Transactional
public class EnrolmentDesk {

    private final PeopleDesk people;
    private final Persons persons;
    private final JdbcClient jdbc;

    EnrolmentDesk(PeopleDesk people, Persons persons, JdbcClient jdbc) {
        this.people = people;
        this.persons = persons;
        this.jdbc = jdbc;
    }

    /** @param list in which no username stands twice */
    @Transactional(readOnly = true)
    public Enrolment judge(List<ListedPerson> list) {
        return judge(list, "");
    }

    /**
     * Adds those who are new, with accounts that wait for their invitations, and changes those of whom the list says
     * something else. A list that changes nothing is taken in whenever it comes.
     *
     * @param seal of the {@link Enrolment} that was agreed to
     * @throws RuleBroken when the list would now do anything else
     */
    public Enrolment take(List<ListedPerson> list, String seal, PersonId me) {
        people.lockUsernames();
        var enrolment = judge(list, " for update of p");
        if (enrolment.changesNothing()) return enrolment;
        if (!enrolment.refusals().isEmpty() || !enrolment.seal().equals(seal))
            throw new RuleBroken("people.rule.list-overtaken");
        enrolment.added().forEach(step -> people.enter(step.after(), step.username()));
        change(enrolment.changed(), me);
        return enrolment;
    }

    /** They are read together first, so that each is found without asking the database again. */
    private void change(List<Step> changed, PersonId me) {
        var known = changed.stream().map(Step::id).toList();
        persons.findAllByIdIn(known);
        changed.forEach(step -> people.change(step.id(), step.after(), me));
    }

    private Enrolment judge(List<ListedPerson> list, String locking) {
        var known = known(list, locking);
        var steps = new ArrayList<Step>();
        var refusals = new ArrayList<Refusal>();
        for (var listed : list) {
            var step = step(listed, known.get(Account.normalised(listed.username())));
            steps.add(step);
            if (people.isTooFar(step.after()))
                refusals.add(new Refusal(listed.row(), "tookOfficeOn", "people.rule.office-too-far", List.of()));
            if (people.isTooLongAgo(step.known() == null ? null : step.known().details(), step.after()))
                refusals.add(new Refusal(listed.row(), "tookOfficeOn", "people.rule.office-too-long-ago", List.of()));
            if (isSomebodyElse(step)) refusals.add(taken(step));
        }
        return new Enrolment(steps, refusals);
    }

    private static Step step(ListedPerson listed, @Nullable Known known) {
        var after = known == null ? listed.details() : listed.over(known.details());
        return new Step(listed.row(), Account.normalised(listed.username()), known, after);
    }

    /** People marry, and their names are misspelt; but nobody changes both names at once. */
    private static boolean isSomebodyElse(Step step) {
        if (step.known() == null) return false;
        var before = step.known().details();
        return !alike(before.familyName(), step.after().familyName())
                && !alike(before.givenName(), step.after().givenName());
    }

    private static Refusal taken(Step step) {
        var known = Objects.requireNonNull(step.known()).details();
        return new Refusal(
                step.row(),
                "username",
                "people.import.somebody-else",
                List.of(known.familyName() + " " + known.givenName()));
    }

    private Map<String, Known> known(List<ListedPerson> list, String locking) {
        var usernames = list.stream()
                .map(listed -> Account.normalised(listed.username()))
                .toArray(String[]::new);
        var known = new HashMap<String, Known>();
        jdbc.sql("""
                        select c.username, c.closed_at is not null closed, p.* from account c join person p on p.id = c.person_id
                        where c.username = any(:usernames::text[]) order by p.id""" + locking).param("usernames", usernames).query(row -> {
            known.put(row.getString("username"), known(row));
        });
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        var details = new PersonDetails(
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("patronymic"),
                row.getString("position"),
                row.getString("email"),
                row.getObject("took_office_on", LocalDate.class),
                row.getBoolean("newcomer"));
        return new Known(new PersonId(row.getObject("id", UUID.class)), details, row.getBoolean("closed"));
    }

    private static boolean alike(String one, String other) {
        return Search.folded(one).equals(Search.folded(other));
    }
}
