package school.helpdesk.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;

/** Every act on a visit, a row each. */
@Component
class VisitHistory {

    private final JdbcClient jdbc;

    VisitHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param from where the visit stood; null when it begins
     * @param by null for the visitor
     */
    void add(Visit visit, VisitAct act, @Nullable VisitState from, @Nullable PersonId by, Instant at) {
        var seat = visit.seat();
        jdbc.sql("""
                        insert into visit_move (visit_id, act, from_state, to_state, starts, made_by, made_at)
                        values (:visit, :act, :from, :to, :starts, :by, :at)""")
                .param("visit", visit.id())
                .param("act", act.name())
                .param("from", from == null ? null : from.name())
                .param("to", visit.state().name())
                .param("starts", seat == null ? null : seat.starts().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<VisitMove> of(UUID visit) {
        return jdbc.sql("select act, starts, made_by, made_at from visit_move where visit_id = ? order by id limit 100")
                .param(visit)
                .query((row, index) -> move(row))
                .list();
    }

    private static VisitMove move(ResultSet row) throws SQLException {
        var starts = row.getObject("starts", OffsetDateTime.class);
        var by = row.getObject("made_by", UUID.class);
        return new VisitMove(
                VisitAct.valueOf(row.getString("act")),
                starts == null ? null : starts.toInstant(),
                by == null ? null : new PersonId(by),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
