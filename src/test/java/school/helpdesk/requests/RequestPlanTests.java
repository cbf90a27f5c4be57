package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AccessDesk;

/** With so many requests that the database chooses its ways as it would after years. */
@PageTest
class RequestPlanTests {

    private static final int REQUESTS = 20_000;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate plain;

    @Autowired
    SqlCount sql;

    @Autowired
    AccessDesk access;

    @LocalServerPort
    int port;

    @Test
    void readsNoLargeTableFromEndToEnd() {
        var consultant = signIn(cast.consultant());
        new Crowd(jdbc, clock.instant())
                .fill(600, REQUESTS, 4_000, 60_000, List.of(cast.consultant(), cast.consultant2()));
        var plans = new PlanReader(sql, plain);
        assertThat(plans.faults(consultant, PlanReader.QUEUE)).isEmpty();
        assertThat(plans.faults(
                        consultant,
                        PlanReader.WORDS.stream()
                                .map(PlanReader::search)
                                .flatMap(address -> Stream.of(address, address + "&state=CLOSED&topic=GRADES"))
                                .toList()))
                .isEmpty();
        assertThat(plans.faults(consultant, List.of("/requests/" + REQUESTS, "/requests/1")))
                .isEmpty();
        assertThat(plans.faults(signIn(cast.teacher()), List.of("/requests"))).isEmpty();
    }

    @Test
    void wouldNoticeOneThatDoes() {
        new Crowd(jdbc, clock.instant()).fill(60, 2_000, 400, 2_000, List.of(cast.consultant(), cast.consultant2()));
        var plans = new PlanReader(sql, plain);
        assertThat(plans.readsWhole("select count(*) from request where place like '%7'"))
                .isTrue();
        assertThat(plans.readsWhole("select subject from request where number = 7"))
                .isFalse();
    }

    private Visitor signIn(PersonId who) {
        return new Visitor(port).signedIn(access.username(cast.withPassword(who)));
    }
}
