package school.helpdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole portals on one database: what is due is done once, by whichever of them lives to do it. */
@PageTest
class PortalsTests {

    private static final String REMIND = "onboarding-remind";
    private static final String ANNOUNCE = "escalation-announce-lapses";
    private static final String ERASE = "requests-erase-guests";

    /** Each deed, and all that it is done to. */
    private static final Map<String, String> DEEDS = Map.of(
            "reminded", "select id from training",
            "announced", "select number from request where asker is not null",
            "erased", "select number from request where asker is null",
            "heard", "select number from request where asker is null");

    private static final int EACH = 20;
    private static final int MOST_ROUNDS = 50;
    private static final int NOON = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    EmbeddedPostgres server;

    private OwnDatabase database;
    private JdbcClient jdbc;
    private long before;

    @BeforeEach
    void begin() {
        database = new OwnDatabase(server);
        jdbc = JdbcClient.create(database.source());
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void doEachThingOnceTogetherAndThroughACrashAndAfterARestart() throws Exception {
        try (var one = portal("one");
                var two = portal("two")) {
            one.awaitStarted();
            two.awaitStarted();
            awaitRest(REMIND, ANNOUNCE, ERASE);
            jdbc.sql(script("watch")).update();
            shareTheWork();
            assertThat(readiness(one)).isEqualTo(readiness(two)).isEqualTo(200);
            var dead = killAtItsWork(one, two);
            takeOver(dead, dead == one ? two : one);
        }
        try (var three = portal("three")) {
            three.awaitStarted();
            findNothingToDo(three);
            doWhatIsNew(three);
        }
    }

    /** Round after round, until each of them has had its turn. */
    private void shareTheWork() throws IOException {
        for (int round = 1; strings("select distinct portal from deed").size() < 2; round++) {
            assertThat(round).as("rounds that only one of them works").isLessThan(MOST_ROUNDS);
            bringThings();
            run(REMIND, ANNOUNCE, ERASE);
            assertThat(picked())
                    .hasSize(3)
                    .map(picked -> picked.split(" ")[0])
                    .containsExactlyInAnyOrder(REMIND, ANNOUNCE, ERASE);
            assertEachThingDoneOnce();
        }
    }

    /** When it has written its reminders and cannot keep them yet, for a training is held here. */
    private PortalProcess killAtItsWork(PortalProcess... portals) throws Exception {
        bringThings();
        try (var holding = database.source().getConnection();
                var hold = holding.createStatement()) {
            holding.setAutoCommit(false);
            hold.execute("select from training where not exists (select from training_reminder where training_id = id)"
                    + " limit 1 for update");
            makeDue(REMIND);
            await().atMost(PATIENCE).until(() -> waiting().size() == 1);
            var dead = named(waiting().get(0), portals);
            dead.kill();
            return dead;
        }
    }

    /** What the dead one has begun, and the rest. */
    private void takeOver(PortalProcess dead, PortalProcess left) {
        run(ANNOUNCE, ERASE);
        awaitRest(REMIND, ANNOUNCE, ERASE);
        assertThat(picked())
                .containsExactlyInAnyOrder(
                        REMIND + " " + dead.name(),
                        REMIND + " " + left.name(),
                        ANNOUNCE + " " + left.name(),
                        ERASE + " " + left.name());
        assertThat(workers()).containsExactly(left.name());
        assertEachThingDoneOnce();
    }

    private void findNothingToDo(PortalProcess restarted) {
        remember();
        run(REMIND, ANNOUNCE, ERASE);
        assertThat(picked()).hasSize(3).allMatch(picked -> picked.endsWith(" " + restarted.name()));
        assertThat(workers()).isEmpty();
        assertEachThingDoneOnce();
    }

    private void doWhatIsNew(PortalProcess restarted) throws IOException {
        bringThings();
        run(REMIND, ANNOUNCE, ERASE);
        assertThat(picked()).hasSize(3);
        assertThat(workers()).containsExactly(restarted.name());
        assertEachThingDoneOnce();
    }

    private PortalProcess portal(String name) throws IOException {
        // Nobody is reminded before the morning, and no day may end meanwhile.
        var hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return PortalProcess.start(
                name,
                database,
                "--helpdesk.school.zone=" + ZoneOffset.ofHours(NOON - hour),
                "--db-scheduler.polling-interval=100ms",
                "--db-scheduler.heartbeat-interval=1s");
    }

    private void bringThings() throws IOException {
        remember();
        jdbc.sql(script("due")).param("each", EACH).update();
    }

    /** From here on deeds are new. */
    private void remember() {
        before = jdbc.sql("select coalesce(max(id), 0) from deed")
                .query(Long.class)
                .single();
    }

    private void run(String... jobs) {
        makeDue(jobs);
        awaitRest(jobs);
    }

    private void makeDue(String... jobs) {
        assertThat(jdbc.sql(
                                "update scheduled_tasks set execution_time = now() where task_name in (:jobs) and not picked")
                        .param("jobs", List.of(jobs))
                        .update())
                .isEqualTo(jobs.length);
    }

    private void awaitRest(String... jobs) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(strings("""
                                select task_name from scheduled_tasks where not picked and execution_time > now()
                                    and last_success is not null and consecutive_failures = 0"""))
                        .as("jobs that have run well and rest")
                        .contains(jobs));
    }

    private void assertEachThingDoneOnce() {
        DEEDS.forEach((deed, things) -> assertThat(strings("select thing from deed where what = '" + deed + "'"))
                .as(deed)
                .containsExactlyInAnyOrderElementsOf(strings(things)));
        assertThat(strings("select guest_name || guest_contact from request where asker is null and erased_at is null"))
                .isEmpty();
    }

    private List<String> picked() {
        return strings("select thing || ' ' || portal from deed where what = 'picked' and id > " + before);
    }

    private List<String> workers() {
        return strings("select distinct portal from deed where what <> 'picked' and id > " + before);
    }

    /** The portals that wait for somebody's lock with their reminders. */
    private List<String> waiting() {
        return strings("""
                select picked_by from scheduled_tasks join pg_stat_activity on application_name = picked_by
                where task_name = 'onboarding-remind' and datname = current_database() and wait_event_type = 'Lock'""");
    }

    private List<String> strings(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private static PortalProcess named(String name, PortalProcess... portals) {
        return Stream.of(portals)
                .filter(portal -> portal.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int readiness(PortalProcess portal) throws Exception {
        var address = URI.create("http://localhost:" + portal.port() + "/actuator/health/readiness");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static String script(String name) throws IOException {
        return new ClassPathResource("portals/" + name + ".sql").getContentAsString(UTF_8);
    }
}
