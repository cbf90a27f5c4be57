package school.helpdesk.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

/** Tells other modules who is expected, the earliest first; the number of statements does not grow with theirs. */
@Component
public class ExpectedVisitors {

    private static final String EXPECTED = """
            select v.request_number, v.code, r.subject, r.asker, coalesce(r.guest_contact, '') contact, v.starts
            from visit v join request r on r.number = v.request_number
            """;

    private static final String IN_ORDER = " order by v.starts, v.code";

    private final JdbcClient jdbc;
    private final Visits visits;
    private final ScheduleDesk schedule;
    private final SchoolTime time;

    ExpectedVisitors(JdbcClient jdbc, Visits visits, ScheduleDesk schedule, SchoolTime time) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.schedule = schedule;
        this.time = time;
    }

    /** Everybody who has a time of this occurrence. One statement. */
    public List<Expected> of(OccurrenceId id) {
        return jdbc.sql(EXPECTED + " where v.series = ? and v.on_date = ? and v.state = 'BOOKED'" + IN_ORDER)
                .params(id.series(), id.date())
                .query((row, index) -> expected(row))
                .list();
    }

    /** Everybody who has a time on these days, both included, that the schedules in force do not hold. */
    public List<Expected> dropped(LocalDate from, LocalDate to) {
        var ahead = visits.findBookedOn(from, to).stream()
                .filter(visit -> !visit.hasBegun(time.now()))
                .toList();
        if (ahead.isEmpty()) return List.of();
        var last = ahead.get(ahead.size() - 1).occurrence();
        var held = schedule.timetable(from, last == null ? to : last.date()).occurrences().stream()
                .collect(Collectors.toMap(Occurrence::id, Function.identity()));
        var dropped = ahead.stream()
                .filter(visit -> News.lost(visit, held.get(visit.occurrence()))
                        .filter(News.DROPPED::equals)
                        .isPresent())
                .map(Visit::id)
                .toArray(UUID[]::new);
        return jdbc.sql(EXPECTED + " where v.id = any(:dropped)" + IN_ORDER)
                .param("dropped", dropped)
                .query((row, index) -> expected(row))
                .list();
    }

    private static Expected expected(ResultSet row) throws SQLException {
        var asker = row.getObject("asker", UUID.class);
        return new Expected(
                row.getLong("request_number"),
                row.getString("code"),
                row.getString("subject"),
                asker == null ? null : new PersonId(asker),
                row.getString("contact"),
                row.getObject("starts", OffsetDateTime.class).toInstant());
    }
}
