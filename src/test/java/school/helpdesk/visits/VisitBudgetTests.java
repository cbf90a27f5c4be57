package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.kernel.PersonId;

/** However many people come, a page asks the database as often. */
@PageTest
class VisitBudgetTests {

    @Autowired
    Hall hall;

    @Autowired
    SqlCount sql;

    @BeforeEach
    void begin() {
        hall.open();
        hall.booked("2026-11-26T14:15");
    }

    @Test
    void asksForTheDayAsOftenForManyAsForFew() {
        people(5);
        var few = statements(hall.cast.consultant(), "/visits?date=2026-11-26");
        people(480);
        assertThat(statements(hall.cast.consultant(), "/visits?date=2026-11-26"))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void asksForThoseWhoWaitAsOftenForManyAsForFew() {
        people(5);
        var few = statements(hall.cast.consultant(), "/visits/waiting");
        people(480);
        assertThat(statements(hall.cast.consultant(), "/visits/waiting"))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(22);
    }

    @Test
    void offersTimesAtTheSamePriceHoweverManyAreTaken() {
        var few = statements(null, "/visits/new");
        people(480);
        assertThat(statements(null, "/visits/new")).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void showsAVisitInAFewStatements() {
        var visit = hall.booked("2026-11-26T14:30", "contact", "other@school.example");
        assertThat(statements(null, visit)).hasSizeLessThanOrEqualTo(16);
    }

    /** Who have a time that has fallen out, wish for one, or are booked for the day: of each a third. */
    private void people(int many) {
        hall.jdbc.sql("""
                        insert into request (number, guest_name, guest_contact, audience, channel, topic, subject, place,
                            school_class, steps, happened, expected, once, asked_at, state, state_since)
                        select nextval('request_number'), 'Гость ' || i, 'гость' || i, 'PARENTS', 'IN_PERSON',
                            'PARENT_OTHER', 's', '', '', '', 'h', '', gen_random_uuid(), now(), 'CLOSED', now()
                        from generate_series(1, :many) i""").param("many", many).update();
        hall.jdbc.sql("""
                        insert into visit (id, request_number, audience, code, state, series, on_date, starts, ends, seat,
                            seats, known_starts, known_place, known_means, known_consultant, wish, made_at, version)
                        select gen_random_uuid(), r.number, 'PARENTS', (200000 + r.number)::text, d.state, d.series, d.on_date,
                            d.starts, d.ends, d.seat, d.seats, d.known_starts, d.known_place, d.known_means, d.known_consultant, d.wish,
                            now(), 0
                        from request r, lateral (
                            select 'WISHED' state, null::uuid series, null::date on_date, null::timestamptz starts,
                                null::timestamptz ends, null::int seat, null::int seats, null::timestamptz known_starts,
                                null::text known_place, null::text known_means, null::uuid known_consultant, 'завтра' wish
                                where r.number % 3 = 0
                            union all
                            select 'BOOKED', v.series, v.on_date, v.starts, v.ends, r.number::int, 500,
                                v.known_starts, v.known_place, v.known_means, v.known_consultant, '' from visit v
                                where v.request_number = 1 and r.number % 3 = 1
                            union all
                            select 'BOOKED', gen_random_uuid(), v.on_date, v.starts, v.ends, 1, 1, v.known_starts,
                                v.known_place, v.known_means, v.known_consultant, '' from visit v
                                where v.request_number = 1 and r.number % 3 = 2) d
                        where r.number > 1 and not exists (select from visit v where v.request_number = r.number)""").update();
    }

    private List<String> statements(@Nullable PersonId who, String address) {
        hall.get(who, address);
        hall.clock.forward(Duration.ofMinutes(2));
        hall.get(who, address);
        return sql.statements(() -> assertThat(hall.get(who, address)).hasStatusOk());
    }
}
