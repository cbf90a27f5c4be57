package school.helpdesk.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class DraftRows {

    private static final String COLUMNS =
            "select id, address, form, mark, fields::text fields, body, saved_at from draft";
    private static final String ITS_FORM = " where owner = ? and address = ? and form = ? and mark = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID put(Ticket ticket, Map<String, String> fields, String body, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into draft (owner, address, form, mark, fields, body, saved_at, id)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict on constraint draft_of_a_form do update
                        set fields = excluded.fields, body = excluded.body, saved_at = excluded.saved_at, sent_at = null
                        returning id""")
                .params(key(ticket))
                .params(json.writeValueAsString(fields), body, now, UUID.randomUUID())
                .query(UUID.class)
                .single();
    }

    /**
     * What is kept of this form. Locked, so that a sending and a save at its heels see each other.
     *
     * @param fields to compare with
     */
    Optional<Before> before(Ticket ticket, Map<String, String> fields) {
        return jdbc.sql("select sent_at, fields - 'once' = ?::jsonb - 'once' same from draft" + ITS_FORM
                        + " for update")
                .param(json.writeValueAsString(fields))
                .params(key(ticket))
                .query((row, index) -> new Before(instant(row, "sent_at"), row.getBoolean("same")))
                .optional();
    }

    void empty(Ticket ticket) {
        jdbc.sql("delete from draft" + ITS_FORM + " and sent_at is null")
                .params(key(ticket))
                .update();
    }

    /** The mark itself goes: some forms have a secret for one. */
    void send(PersonId owner, UUID mark, OffsetDateTime now) {
        jdbc.sql("""
                        update draft set sent_at = greatest(?, saved_at), fields = fields - 'once'
                        where owner = ? and mark = ? and sent_at is null""").params(now, owner.value(), mark).update();
    }

    void delete(UUID id, PersonId owner) {
        jdbc.sql("delete from draft where id = ? and owner = ? and sent_at is null")
                .params(id, owner.value())
                .update();
    }

    /** The oldest go, but first of all what was sent anyway. */
    void trim(PersonId owner, int most) {
        jdbc.sql("""
                        delete from draft where id in (
                            select id from draft where owner = ?
                            order by sent_at is not null, saved_at desc, id offset ? for update skip locked)""").params(owner.value(), most).update();
    }

    void forget(OffsetDateTime savedBefore, OffsetDateTime sentBefore) {
        jdbc.sql("delete from draft where saved_at < ? or sent_at < ?")
                .params(savedBefore, sentBefore)
                .update();
    }

    Optional<Draft> find(UUID id, PersonId owner) {
        return jdbc.sql(COLUMNS + " where id = ? and owner = ? and sent_at is null")
                .params(id, owner.value())
                .query((row, index) -> draft(row))
                .optional();
    }

    List<Draft> of(PersonId owner) {
        return jdbc.sql(COLUMNS + " where owner = ? and sent_at is null order by saved_at desc, id")
                .param(owner.value())
                .query((row, index) -> draft(row))
                .list();
    }

    List<Draft> at(String address, PersonId owner) {
        return jdbc.sql(COLUMNS + " where owner = ? and address = ? and sent_at is null order by saved_at desc, id")
                .params(owner.value(), address)
                .query((row, index) -> draft(row))
                .list();
    }

    int count(PersonId owner) {
        return jdbc.sql("select count(*) from draft where owner = ? and sent_at is null")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    private static List<Object> key(Ticket ticket) {
        return List.of(
                ticket.owner().value(), ticket.place().address(), ticket.place().form(), ticket.mark());
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new Place(row.getString("address"), row.getString("form")),
                row.getObject("mark", UUID.class),
                json.readValue(row.getString("fields"), new TypeReference<Map<String, String>>() {}),
                row.getString("body"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * @param sentAt when its form was sent; null when it was not
     * @param same whether it holds the same already
     */
    record Before(@Nullable Instant sentAt, boolean same) {}
}
