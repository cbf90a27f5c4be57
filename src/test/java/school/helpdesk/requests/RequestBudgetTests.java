package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.answers.AnswerDesk;
import school.helpdesk.answers.Drawer;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AccessDesk;

@PageTest
class RequestBudgetTests {

    private static final int FEW = 5;
    private static final int MANY = 500;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    AccessDesk access;

    @Autowired
    AnswerDesk desk;

    @LocalServerPort
    int port;

    private final Map<PersonId, Visitor> visitors = new HashMap<>();

    @Autowired
    TransactionOperations transaction;

    private Hands hands;
    private Shelf shelf;
    private Drawer answers;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        shelf = new Shelf(jdbc, clock);
        answers = new Drawer(mvc, cast, desk, jdbc);
    }

    @Test
    void asksForTheQueueAsOftenForManyAsForFew() {
        shelf.put(FEW, cast.teacher(), RequestState.NEW, null);
        var few = statements(cast.consultant(), "/queue");
        for (int i = 0; i < 25; i++) shelf.put(MANY / 25, cast.extra("n" + i), RequestState.TAKEN, cast.consultant2());
        assertThat(statements(cast.consultant(), "/queue")).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(statements(cast.consultant(), "/queue?mine=true&late=true&topic=GRADES"))
                .isLessThanOrEqualTo(few);
        assertThat(statements(cast.consultant(), "/queue?state=CLOSED")).isLessThanOrEqualTo(few);
    }

    @Test
    void asksForTheQueueAsOftenHoweverManyAreBeingRead() {
        shelf.put(MANY, cast.teacher(), RequestState.NEW, null);
        var quiet = statements(cast.consultant(), "/queue");
        jdbc.sql("""
                        insert into request_presence (request_number, person, seen_at)
                        select number, :person, :now from request""")
                .param("person", cast.consultant2().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(statements(cast.consultant(), "/queue")).isEqualTo(quiet).isLessThanOrEqualTo(8);
        assertThat(hands.get(cast.consultant(), "/queue")).bodyText().contains("читает");
    }

    @Test
    void asksForOnesOwnAsOftenForManyAsForFew() {
        shelf.put(FEW, cast.teacher(), RequestState.NEW, null);
        var few = statements(cast.teacher(), "/requests");
        shelf.put(MANY, cast.teacher(), RequestState.ANSWERED, cast.consultant());
        assertThat(statements(cast.teacher(), "/requests")).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    /** For who asks, who answers and who directs. */
    @Test
    void asksForHomeAsOftenForManyAsForFew() {
        shelf.put(FEW, cast.teacher(), RequestState.NEW, null);
        var few = home();
        shelf.put(MANY, cast.teacher(), RequestState.ANSWERED, cast.consultant());
        assertThat(home()).isEqualTo(few).isEqualTo(List.of(9, 19, 17));
    }

    private List<Integer> home() {
        return List.of(
                statements(cast.teacher(), "/"), statements(cast.consultant(), "/"), statements(cast.director(), "/"));
    }

    @Test
    void asksForOneRequestAsOftenForALongConversationAsForAShortOne() {
        shelf.put(1, cast.teacher(), RequestState.TAKEN, cast.consultant());
        talk(FEW);
        answers.fill(FEW);
        var asker = statements(cast.teacher(), "/requests/1");
        var consultant = statements(cast.consultant(), "/requests/1");
        talk(MANY);
        answers.fill(MANY);
        assertThat(statements(cast.teacher(), "/requests/1")).isEqualTo(asker).isLessThanOrEqualTo(11);
        assertThat(statements(cast.consultant(), "/requests/1"))
                .isEqualTo(consultant)
                .isLessThanOrEqualTo(12);
        clock.forward(Duration.ofMinutes(2));
        assertThat(statements(cast.consultant(), "/requests/1")).isEqualTo(consultant - 1);
    }

    @Test
    void asksForOneRequestAsOftenForManyMergedOnesAsForFew() {
        shelf.put(1, cast.teacher(), RequestState.TAKEN, cast.consultant());
        talk(FEW);
        merge(FEW);
        var asker = statements(cast.teacher(), "/requests/1");
        var consultant = statements(cast.consultant(), "/requests/1");
        merge(MANY);
        assertThat(statements(cast.teacher(), "/requests/1")).isEqualTo(asker).isLessThanOrEqualTo(12);
        assertThat(statements(cast.consultant(), "/requests/1"))
                .isEqualTo(consultant)
                .isLessThanOrEqualTo(12);
    }

    @Test
    void findsTheQueueAndOnesOwnByAnIndex() {
        shelf.put(MANY, cast.teacher(), RequestState.NEW, null);
        shelf.put(MANY, cast.teacher(), RequestState.CLOSED, cast.consultant());
        jdbc.sql("analyze request").update();
        assertThat(plan(cast.consultant(), "/queue")).contains("Index Scan using request_open on request");
        assertThat(plan(cast.consultant(), "/queue?after=1800000000000000.7"))
                .contains("Index Scan using request_open on request");
        assertThat(plan(cast.consultant(), "/queue?state=CLOSED"))
                .contains("Index Scan")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(plan(cast.teacher(), "/requests")).contains("Index Scan using request_by_asker on request");
    }

    /** Each with a move that tells of it, as the portal leaves it, and with five messages. */
    private void merge(int count) {
        shelf.put(count, cast.teacher(), RequestState.CLOSED, cast.consultant());
        var merged = jdbc.sql(
                        "update request set merged_into = 1 where number > 1 and merged_into is null returning number")
                .query(Long.class)
                .list();
        jdbc.sql("""
                        insert into request_move (id, request_number, act, from_state, to_state, made_by, made_at, why,
                            other_number)
                        select nextval('request_move_id'), n, 'MERGE', 'NEW', 'CLOSED', ?, now(), '', 1
                        from unnest(?) n""")
                .params(cast.consultant().value(), merged.toArray(Long[]::new))
                .update();
        merged.forEach(number -> shelf.say(number, FEW, List.of(cast.teacher(), cast.consultant())));
    }

    private void talk(int count) {
        var people = List.of(cast.teacher(), cast.consultant(), cast.consultant2(), cast.extra("former-colleague"));
        shelf.say(1, count, people);
        shelf.move(1, count, people);
    }

    /** All of them, those of the session too. */
    private int statements(PersonId who, String address) {
        var visitor = visitors.computeIfAbsent(who, this::signIn);
        return sql.of(() -> assertThat(visitor.status(address)).isEqualTo(200));
    }

    private Visitor signIn(PersonId who) {
        return new Visitor(port).signedIn(access.username(cast.withPassword(who)));
    }

    /** How the database goes about the list on this page, without having to read all and sort. */
    private String plan(PersonId who, String address) {
        var list = sql.statements(() -> assertThat(hands.get(who, address)).hasStatusOk()).stream()
                .filter(statement -> statement.contains("from request where") && statement.contains("limit"))
                .findFirst()
                .orElseThrow();
        var parameter = new AtomicInteger();
        var numbered = Pattern.compile("\\?")
                .matcher(list.replace("-?", "-?::bigint"))
                .replaceAll(mark -> "\\$" + parameter.incrementAndGet());
        return String.valueOf(transaction.<Object>execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_sort = off").update();
            jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
            jdbc.sql("prepare list as " + numbered).update();
            var nothing = String.join(",", Collections.nCopies(parameter.get(), "null"));
            var plan = jdbc.sql("explain execute list (" + nothing + ")")
                    .query(String.class)
                    .list();
            jdbc.sql("deallocate list").update();
            return plan;
        }));
    }
}
