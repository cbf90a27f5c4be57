package school.helpdesk.mailbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.requests.Beside;
import school.helpdesk.requests.Channel;
import school.helpdesk.requests.Request;

/** Leads consultants from a request to the letter it was. What did not come by letter costs no question. */
@Component("mailboxBesideRequest")
class BesideRequest implements Beside.Source {

    private final JdbcClient jdbc;

    BesideRequest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Beside> of(Request request, Access reader) {
        if (request.channel() != Channel.EMAIL || !reader.has(Right.CONSULTANT)) return List.of();
        return jdbc.sql("""
                        select id from incoming_letter where request_number = ? and fate = 'REQUEST' and erased_at is null""").param(request.number()).query(UUID.class).list().stream()
                .map(id -> new Beside("mailbox.beside", List.of(), "/mailbox/" + id))
                .toList();
    }
}
