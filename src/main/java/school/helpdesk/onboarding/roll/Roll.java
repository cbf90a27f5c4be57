package school.helpdesk.onboarding.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Signature;
import school.helpdesk.onboarding.Session;
import school.helpdesk.onboarding.Standing;
import school.helpdesk.onboarding.Terms;
import school.helpdesk.onboarding.TrainingState;
import school.helpdesk.onboarding.Waiver;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonCard;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Lists trainings. «Late» and «due today» follow from the calendar of this moment. */
@Service
@Transactional(readOnly = true)
public class Roll {

    static final int PAGE = 25;

    /** More than any school takes in at once, and as much as one sheet of paper can be read. */
    static final int SHEET = 1000;

    private static final String ROWS = """
            select t.*, h.person_id held_by, h.made_at held_at, a.person_id acknowledged_by, a.made_at acknowledged_at
            from training t
            left join training_signature h on h.training_id = t.id and h.kind = 'HELD'
            left join training_signature a on a.training_id = t.id and a.kind = 'ACKNOWLEDGED'
            where t.took_office_on between :from and :to
            """;
    private static final String SOONEST_FIRST = """
            and (t.took_office_on, t.id) > (:day, :id) order by t.took_office_on, t.id limit :limit""";
    private static final String LATEST_FIRST = """
            and (t.took_office_on, t.id) < (:day, :id) order by t.took_office_on desc, t.id desc limit :limit""";

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final PeopleDesk people;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    Roll(JdbcClient jdbc, PeopleDesk people, WorkdayDesk workdays, SchoolTime time) {
        this.jdbc = jdbc;
        this.people = people;
        this.workdays = workdays;
        this.time = time;
    }

    /**
     * Open ones: what is due first comes first. Settled ones: the newest first.
     *
     * @param show open ones include those due today and the late ones
     * @param after what a page before gave as {@link RollPage#next}; anything else begins at the beginning
     */
    public RollPage page(Standing show, Period period, @Nullable String after) {
        var terms = new Terms(workdays.calendar());
        var open = show == Standing.OPEN || show == Standing.DUE_TODAY || show == Standing.LATE;
        var place = Place.of(after);
        var wanted = period.and(within(show, terms));
        var found = jdbc.sql(ROWS + which(show) + "\n" + (open ? SOONEST_FIRST : LATEST_FIRST))
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("day", place != null ? place.tookOfficeOn() : open ? Period.ALWAYS.from() : Period.ALWAYS.to())
                .param("id", place != null ? place.id() : open ? FIRST : LAST)
                .param("limit", PAGE + 1)
                .query((row, index) -> row(row, terms))
                .list();
        var rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new RollPage(
                rows,
                named(rows),
                counts(period, terms),
                time.today(),
                found.size() > PAGE ? Place.after(rows.get(PAGE - 1)).toString() : null);
    }

    /**
     * Everybody who needed it, as they took office.
     *
     * @return {@link RollPage#next} is null unless there are more than {@link #SHEET}
     */
    public RollPage sheet(Period period) {
        var terms = new Terms(workdays.calendar());
        var found = jdbc.sql(ROWS + " and t.state <> 'NOT_NEEDED' order by t.took_office_on, t.id limit :limit")
                .param("from", period.from())
                .param("to", period.to())
                .param("limit", SHEET + 1)
                .query((row, index) -> row(row, terms))
                .list();
        var rows = found.size() > SHEET ? found.subList(0, SHEET) : found;
        var next = found.size() > SHEET ? Place.after(rows.get(SHEET - 1)).toString() : null;
        return new RollPage(rows, named(rows), Map.of(), time.today(), next);
    }

    private Map<Standing, Integer> counts(Period period, Terms terms) {
        var late = within(Standing.LATE, terms);
        var today = within(Standing.DUE_TODAY, terms);
        return jdbc.sql("""
                        select count(*) filter (where state = 'OPEN') "OPEN",
                            count(*) filter (where state = 'OPEN' and took_office_on between :todayFrom and :todayTo) "DUE_TODAY",
                            count(*) filter (where state = 'OPEN' and took_office_on <= :late) "LATE",
                            count(*) filter (where state in ('HELD', 'ACKNOWLEDGED') and settled_on <= held_to) "IN_TIME",
                            count(*) filter (where state in ('HELD', 'ACKNOWLEDGED') and settled_on > held_to) "OUT_OF_TIME",
                            count(*) filter (where state = 'NOT_NEEDED') "NOT_NEEDED"
                        from training where took_office_on between :from and :to""")
                .param("todayFrom", today.from())
                .param("todayTo", today.to())
                .param("late", late.to())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, index) -> {
                    var counts = new EnumMap<Standing, Integer>(Standing.class);
                    for (var standing : Standing.values()) counts.put(standing, row.getInt(standing.name()));
                    return counts;
                })
                .single();
    }

    /** Whoever took office in these days stands so, if the training is open. */
    private Period within(Standing show, Terms terms) {
        var lastLate = terms.dueBy(time.today().minusDays(1));
        return switch (show) {
            case LATE -> new Period(Period.ALWAYS.from(), lastLate);
            case DUE_TODAY -> new Period(lastLate.plusDays(1), terms.dueBy(time.today()));
            default -> Period.ALWAYS;
        };
    }

    private static String which(Standing show) {
        return switch (show) {
            case OPEN, DUE_TODAY, LATE -> " and t.state = 'OPEN'";
            case IN_TIME -> " and t.state in ('HELD', 'ACKNOWLEDGED') and t.settled_on <= t.held_to";
            case OUT_OF_TIME -> " and t.state in ('HELD', 'ACKNOWLEDGED') and t.settled_on > t.held_to";
            case NOT_NEEDED -> " and t.state = 'NOT_NEEDED'";
        };
    }

    private Map<PersonId, PersonCard> named(Collection<RollRow> rows) {
        var named = new HashSet<PersonId>();
        for (var row : rows) {
            named.add(row.person());
            var held = row.held();
            if (held != null) named.add(held.by());
        }
        return people.cards(named);
    }

    private RollRow row(ResultSet row, Terms terms) throws SQLException {
        var state = TrainingState.valueOf(row.getString("state"));
        var tookOffice = row.getObject("took_office_on", LocalDate.class);
        var kept = row.getObject("held_to", LocalDate.class);
        var deadline = kept == null ? terms.deadline(tookOffice) : kept;
        var settled = row.getObject("settled_on", LocalDate.class);
        var waiver = row.getString("waiver");
        return new RollRow(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                tookOffice,
                deadline,
                state,
                Standing.of(state, settled, deadline, time.today()),
                session(row),
                settled,
                signature(row, "held"),
                signature(row, "acknowledged"),
                waiver == null ? null : Waiver.valueOf(waiver),
                row.getString("reason"));
    }

    private static @Nullable Session session(ResultSet row) throws SQLException {
        var on = row.getObject("session_on", LocalDate.class);
        if (on == null) return null;
        return new Session(
                on,
                row.getObject("session_from", LocalTime.class),
                row.getObject("session_to", LocalTime.class),
                row.getString("session_place"));
    }

    private static @Nullable Signature signature(ResultSet row, String kind) throws SQLException {
        var by = row.getObject(kind + "_by", UUID.class);
        if (by == null) return null;
        Instant at = row.getObject(kind + "_at", OffsetDateTime.class).toInstant();
        return new Signature(new PersonId(by), at);
    }
}
