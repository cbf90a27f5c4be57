package school.helpdesk.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.PageTest;
import school.helpdesk.mailbox.Eml;
import school.helpdesk.mailbox.LetterTaker;
import school.helpdesk.school.SchoolTime;

@PageTest
class DoorbellTests {

    private static final Duration SOON = Duration.ofMillis(50);

    @Autowired
    DataSource database;

    @Autowired
    Places places;

    @Autowired
    LetterTaker taker;

    @Autowired
    SchoolTime time;

    private final Semaphore rung = new Semaphore(0);
    private GreenMail server;
    private Doorbell bell;

    @BeforeEach
    void begin() {
        server = new GreenMail(ServerSetup.IMAP.dynamicPort());
        server.start();
        server.setUser("help@school.example", "help", "secret");
        bell = bell(server.getImap().getPort());
    }

    @AfterEach
    void end() {
        bell.stop();
        server.stop();
    }

    @Test
    void ringsWhenSomethingComes() throws Exception {
        bell.start();
        hear("that it listens");
        listened();
        for (int i = 0; i < 3; i++) {
            deliver("a" + i);
            hear("a letter");
        }
    }

    @Test
    void ringsAgainWhenTheServerComesBack() throws Exception {
        bell.start();
        hear("that it listens");
        var port = server.getImap().getPort();
        server.stop();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        server.setUser("help@school.example", "help", "secret");
        hear("that it listens again");
        listened();
    }

    @Test
    void endsAtOnce() throws Exception {
        bell.start();
        hear("that it listens");
        assertThat(bell.isRunning()).isTrue();
        bell.stop();
        assertThat(bell.isRunning()).isFalse();
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(20))
                .until(DoorbellTests::listeners, count -> count == 0);
    }

    @Test
    void givesUpOnAServerThatDoesNotRing() throws Exception {
        try (var passage = new Passage(server.getImap().getPort(), said -> said.replace(" IDLE", ""))) {
            bell = bell(passage.port());
            bell.start();
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(20))
                    .until(DoorbellTests::listeners, count -> count == 0);
            assertThat(rung.availablePermits()).isZero();
        }
    }

    @Test
    void triesAnUnreachableServerSeldomerAndSeldomer() throws Exception {
        var calls = new AtomicInteger();
        try (var passage = new Passage(server.getImap().getPort(), said -> {
            calls.incrementAndGet();
            return null;
        })) {
            bell = bell(passage.port());
            bell.start();
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(20))
                    .until(calls::get, count -> count >= 4);
            // 100, 200, 400, 800 … ms lie between them.
            assertThat(calls).hasValueLessThan(8);
        }
    }

    @Test
    void makesTheTaskDueAtOnce() throws Exception {
        var runs = new Semaphore(0);
        var task = Tasks.recurring("mailbox-read-tried", FixedDelay.ofHours(1))
                .execute((instance, context) -> runs.release());
        var scheduler = Scheduler.create(database)
                .startTasks(task)
                .pollingInterval(Duration.ofMillis(200))
                .build();
        scheduler.start();
        try {
            assertThat(runs.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> scheduler.getCurrentlyExecuting().isEmpty());
            Doorbell.wake(scheduler, task, Instant.now());
            assertThat(runs.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.stop();
        }
    }

    @Test
    void hasALetterTakenAtOnceThoughNobodyLooksForAnHour() throws Exception {
        var settings = PostmanTests.settings(server.getImap().getPort());
        var postman = new Postman(settings, places, taker, time);
        var task = Tasks.recurring("mailbox-read-in-a-test", FixedDelay.ofHours(1))
                .execute((instance, context) -> postman.go());
        var scheduler = Scheduler.create(database)
                .startTasks(task)
                .pollingInterval(Duration.ofMillis(200))
                .build();
        bell = new Doorbell(
                settings,
                () -> {
                    Doorbell.wake(scheduler, task, Instant.now());
                    rung.release();
                },
                SOON);
        scheduler.start();
        try {
            bell.start();
            hear("that it listens");
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(30))
                    .until(this::places, count -> count == 1);
            listened();
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(30))
                    .until(this::letters, count -> count > 0);
        } finally {
            bell.stop();
            scheduler.stop();
        }
    }

    private int places() {
        return count("mailbox_place where next_uid > 0");
    }

    private int letters() {
        return count("incoming_letter");
    }

    private int count(String rows) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }

    private Doorbell bell(int port) {
        return new Doorbell(PostmanTests.settings(port), rung::release, SOON);
    }

    /** What comes before the line is in waiting, this server does not tell; others do, and the next round finds it anyway. */
    private void listened() {
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    deliver(UUID.randomUUID().toString());
                    return rung.tryAcquire(1, TimeUnit.SECONDS);
                });
        rung.drainPermits();
    }

    private void hear(String what) throws InterruptedException {
        assertThat(rung.tryAcquire(30, TimeUnit.SECONDS)).as(what).isTrue();
    }

    private void deliver(String id) throws Exception {
        var letter = Eml.letter(id, "irina@school.example", "Журнал", "Слова");
        var session = Session.getInstance(new Properties());
        server.getUserManager()
                .getUserByEmail("help@school.example")
                .deliver(new MimeMessage(session, new ByteArrayInputStream(letter.bytes())));
    }

    private static long listeners() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("mailbox-doorbell"))
                .count();
    }
}
