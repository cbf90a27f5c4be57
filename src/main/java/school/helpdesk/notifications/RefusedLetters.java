package school.helpdesk.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.letters.MailSettings;
import school.helpdesk.people.Access;
import school.helpdesk.people.PersonCard;
import school.helpdesk.people.Right;
import school.helpdesk.requests.Beside;
import school.helpdesk.requests.Request;

/** Shows a consultant that what they wrote did not reach by mail who asked. Costs no question where no letters leave. */
@Component
class RefusedLetters implements Beside.Source {

    private final JdbcClient jdbc;
    private final MailSettings mail;

    RefusedLetters(JdbcClient jdbc, MailSettings mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    @Override
    public List<Beside> of(Request request, Access reader) {
        var asker = request.asker();
        if (!mail.sends() || reader.person().equals(asker) || !reader.has(Right.CONSULTANT)) return List.of();
        return jdbc.sql("""
                        select latest.id, fate, address, family_name, given_name, patronymic from (
                            select id, fate, address, person_id from letter
                            where request_number = :request and person_id is not distinct from :asker::uuid
                                and fate in ('SENT', 'REFUSED', 'GIVEN_UP')
                            order by written_at desc limit 1) latest
                        left join person on person.id = person_id where fate <> 'SENT'""")
                .param("request", request.number())
                .param("asker", asker == null ? null : asker.value())
                .query((row, index) -> beside(row, request))
                .list();
    }

    private static Beside beside(ResultSet row, Request request) throws SQLException {
        return new Beside(
                "notifications.refused." + row.getString("fate"),
                List.of(name(row, request), row.getString("address")),
                "/letters/" + row.getString("id"));
    }

    private static String name(ResultSet row, Request request) throws SQLException {
        var guest = request.guest();
        var asker = request.asker();
        if (asker == null) return guest == null ? "" : guest.name();
        return new PersonCard(
                        asker,
                        row.getString("family_name"),
                        row.getString("given_name"),
                        row.getString("patronymic"),
                        "")
                .shortName();
    }
}
