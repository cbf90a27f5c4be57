package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;

/** The long list of appointments. */
@PageTest
class OrderBookTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    OrderBook orders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Test
    void asksAsMuchForFiveHundredAsForFive() {
        cast.director();
        appoint(5, 0);
        open("/appointments");
        var few = sql.of(() -> open("/appointments"));
        appoint(495, 5);
        assertThat(sql.of(() -> open("/appointments"))).isEqualTo(few);
        assertThat(sql.of(() -> orders.page("", null))).isEqualTo(1);
        open("/people/" + cast.teacher());
        assertThat(sql.of(() -> orders.of(cast.teacher()))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 51, 137})
    void showsEveryOrderExactlyOnceTheLatestFirst(int count) {
        appoint(count, 0);
        var seen = new ArrayList<OrderBook.Row>();
        String after = null;
        do {
            var page = orders.page("", after == null ? null : UUID.fromString(after));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(OrderBook.PAGE);
            seen.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(count).extracting(OrderBook.Row::id).doesNotHaveDuplicates();
        assertThat(seen).extracting(row -> row.order().from()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({"березк, 3", "БЕРЁЗКИНА ирина, 3", "2-ОД, 1", "'  2-ОД ', 1", "ОД, 0", "тихонов, 0", "'%', 0", "'', 3"})
    void findsByPartsOfTheNameOrTheWholeNumber(String words, int count) {
        cast.teacher2();
        appoint(3, 0);
        assertThat(orders.page(words, null).rows()).hasSize(count);
    }

    @Test
    void tellsWhatIsInForceToComeAndOver() {
        appoint(3, 0);
        jdbc.sql("""
                        update appointment a set from_on = days.day, to_on = days.day
                        from (select id, date '2026-11-22' + split_part(order_number, '-', 1)::int as day from appointment) days
                        where a.id = days.id""").update();
        assertThat(orders.page("", null).rows())
                .extracting(OrderBook.Row::standing)
                .containsExactly(OrderBook.Standing.TO_COME, OrderBook.Standing.IN_FORCE, OrderBook.Standing.OVER);
    }

    private void open(String address) {
        assertThat(mvc.get().uri(address).with(cast.as(cast.director()))).hasStatusOk();
    }

    private void appoint(int count, int after) {
        jdbc.sql("""
                        insert into appointment (id, person_id, order_number, order_date, from_on, to_on, employees, parents, made_by, made_at)
                        select gen_random_uuid(), :person, n || '-ОД', '2020-01-01', date '2025-01-01' + n, date '2025-01-01' + n,
                               true, false, :person, now() from generate_series(:after + 1, :after + :count) n""")
                .param("person", cast.teacher().value())
                .param("after", after)
                .param("count", count)
                .update();
    }
}
