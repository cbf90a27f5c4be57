package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import school.helpdesk.PageTest;

/** Goes around the portal, straight to the tables. */
@PageTest
class VisitConstraintTests {

    private static final String TWIN = """
            insert into visit (id, request_number, audience, code, state, series, on_date, starts, ends, seat, seats, wish,
                made_at, version)
            select gen_random_uuid(), 2, audience, '123456', '%s', series, on_date, starts + interval '%s',
                ends + interval '%s', %d, 2, '', made_at, 0 from visit where request_number = 1""";

    @Autowired
    Hall hall;

    @BeforeEach
    void begin() {
        hall.open();
        hall.booked("2026-11-26T14:15");
        hall.cast.teacher();
        hall.jdbc.sql("""
                        insert into request (number, asker, audience, channel, topic, subject, place, school_class, steps,
                            happened, expected, once, asked_at, state, state_since)
                        select 2, p.id, 'EMPLOYEES', 'PORTAL', 'OTHER', 's', '', '', '', 'h', '', gen_random_uuid(), now(),
                            'CLOSED', now() from person p limit 1""").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'LOST'",
                "state = 'WISHED'",
                "state = 'WISHED', series = null, on_date = null, starts = null, ends = null, seat = null, seats = null",
                "series = null",
                "on_date = null",
                "starts = null",
                "ends = starts",
                "ends = starts - interval '1 minute'",
                "seat = 0",
                "seat = 2",
                "seats = 0",
                "starts = null, ends = null, seat = null, seats = null",
                "code = '12345'",
                "code = '012345'",
                "code = 'abcdef'",
                "secret_hash = '\\x00'",
                "contact_hash = '\\x00'",
                "audience = 'BOTH'",
                "request_number = 99",
                "known_place = null",
                "known_means = 'PIGEON'",
                "wish = repeat('я', 501)",
                "known_consultant = gen_random_uuid()"
            })
    void refusesAVisitThatCannotBe(String change) {
        assertThatThrownBy(() -> hall.jdbc.sql("update visit set " + change).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void givesNoSeatTwice() {
        for (var state : new String[] {"BOOKED", "CAME", "MISSED"}) {
            refuses(TWIN.formatted(state, "0", "0", 1));
            refuses(TWIN.formatted(state, "10 minutes", "10 minutes", 1));
            refuses(TWIN.formatted(state, "-10 minutes", "0", 1));
        }
    }

    @Test
    void givesTheNextSeatTheNextTimeAndThatOfWhoDoesNotCome() {
        for (var twin : new String[] {
            TWIN.formatted("BOOKED", "0", "0", 2),
            TWIN.formatted("BOOKED", "15 minutes", "15 minutes", 1),
            TWIN.formatted("CANCELLED", "0", "0", 1)
        }) {
            assertThatCode(() -> hall.jdbc.sql(twin).update()).doesNotThrowAnyException();
            hall.jdbc.sql("delete from visit where request_number = 2").update();
        }
        hall.jdbc.sql("update visit set state = 'CANCELLED'").update();
        assertThatCode(() ->
                        hall.jdbc.sql(TWIN.formatted("BOOKED", "0", "0", 1)).update())
                .doesNotThrowAnyException();
    }

    @Test
    void letsNobodyBeInTwoPlacesAtOnce() {
        hall.jdbc.sql(TWIN.formatted("BOOKED", "0", "0", 2)).update();
        refuses("update visit set contact_hash = (select contact_hash from visit where request_number = 1)"
                + " where request_number = 2");
    }

    @Test
    void keepsWhatWasDone() {
        refuses("update visit_move set act = 'MOVE'");
        refuses("delete from visit_move");
        refuses(
                "insert into visit_move (visit_id, act, to_state, made_at) select id, 'ATTEND', 'CAME', now() from visit");
    }

    private void refuses(String statement) {
        assertThatThrownBy(() -> hall.jdbc.sql(statement).update())
                .as(statement)
                .isInstanceOf(DataAccessException.class);
    }
}
