package school.helpdesk.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PersonCard;
import school.helpdesk.school.SchoolTime;

/** Finds whom something is told; a closed account is told nothing. Each question is one statement. */
@Component
class Recipients {

    private final JdbcClient jdbc;
    private final SchoolTime time;

    Recipients(JdbcClient jdbc, SchoolTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    List<Recipient> people(List<PersonId> named) {
        if (named.isEmpty()) return List.of();
        return among(jdbc.sql(those("select unnest(:named::uuid[])"))
                .param("named", named.stream().map(PersonId::value).toArray(UUID[]::new)));
    }

    List<Recipient> directors() {
        return among(jdbc.sql(those("select person_id from account_role where role = 'DIRECTOR'")));
    }

    /**
     * Who works on something for this audience, or all who could while nobody does; whose appointment has ended holds
     * nothing any more.
     */
    List<Recipient> responsible(@Nullable PersonId assignee, Audience audience) {
        return among(jdbc.sql("""
                        with appointed as (
                            select person_id, employees, parents from appointment join account using (person_id)
                            where closed_at is null and :today between from_on and coalesce(to_on, 'infinity'))
                        """ + those("""
                                select person_id from appointed
                                where case when exists (select from appointed where person_id = :assignee::uuid)
                                    then person_id = :assignee::uuid
                                    else (employees or not :employees) and (parents or not :parents) end"""))
                .param("today", time.today())
                .param("assignee", assignee == null ? null : assignee.value())
                .param("employees", audience.parts().contains(Audience.EMPLOYEES))
                .param("parents", audience.parts().contains(Audience.PARENTS)));
    }

    private static String those(String ids) {
        return """
                select p.id, family_name, given_name, patronymic, position, email, coalesce(w.wish, 'AT_ONCE') wish
                from person p join account a on a.person_id = p.id and a.closed_at is null
                left join letter_wish w on w.person_id = p.id
                where p.id in (""" + ids + ") order by family_name, given_name, patronymic, p.id";
    }

    private List<Recipient> among(JdbcClient.StatementSpec question) {
        return question.query((row, index) -> recipient(row)).list();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                new PersonCard(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("family_name"),
                        row.getString("given_name"),
                        row.getString("patronymic"),
                        row.getString("position")),
                row.getString("email"),
                LetterWish.valueOf(row.getString("wish")));
    }
}
