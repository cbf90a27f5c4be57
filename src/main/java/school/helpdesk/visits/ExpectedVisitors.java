package school.helpdesk.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.schedule.Timetable;
import school.helpdesk.schedule.Version;
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

    /**
     * Everybody who had a time until this version was approved and has none by it, for the version that it replaces does
     * not come back after its last day, either. Whoever had lost theirs before is not among them.
     */
    public List<Expected> droppedBy(Version version) {
        var from = version.heading().effectiveFrom();
        var today = time.today();
        var ahead = visits.findBookedFrom(from.isBefore(today) ? today : from).stream()
                .filter(visit -> !visit.hasBegun(time.now()))
                .toList();
        var days = ahead.stream()
                .flatMap(visit -> Stream.ofNullable(visit.occurrence()))
                .map(OccurrenceId::date)
                .collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) return List.of();
        var before = byId(schedule.timetableWithout(version, days.first(), days.last()));
        var now = byId(schedule.timetable(days.first(), days.last()));
        var dropped = ahead.stream()
                .filter(visit ->
                        News.lost(visit, before.get(visit.occurrence())).isEmpty()
                                && News.lost(visit, now.get(visit.occurrence())).isPresent())
                .map(Visit::id)
                .toArray(UUID[]::new);
        return jdbc.sql(EXPECTED + " where v.id = any(:dropped)" + IN_ORDER)
                .param("dropped", dropped)
                .query((row, index) -> expected(row))
                .list();
    }

    private static Map<OccurrenceId, Occurrence> byId(Timetable timetable) {
        return timetable.occurrences().stream().collect(Collectors.toMap(Occurrence::id, Function.identity()));
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
