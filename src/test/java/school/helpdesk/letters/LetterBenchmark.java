package school.helpdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.Load;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.people.AccessDesk;

/** Measures how fast letters leave, and how pages do meanwhile. Started by {@code ./mvnw -Pbench verify}. */
@PageTest
class LetterBenchmark {

    private static final int LETTERS = 1000;
    private static final double LEAST_A_SECOND = 20;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Cast cast;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelClock clock;

    @LocalServerPort
    int port;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Outbox outbox;

    @BeforeEach
    void open() {
        server.start();
        outbox = PostOffice.at(server.getSmtp().getPort(), portal).outbox();
    }

    @AfterEach
    void shut() {
        server.stop();
    }

    @Test
    void letters() throws Exception {
        var visitor = List.of(new Visitor(port).signedIn(access.username(cast.withPassword(cast.consultant()))));
        var report = new ArrayList<>(List.of(
                "| page | p50, ms | p95, ms | p99, ms | a second | answers |", "|---|---:|---:|---:|---:|---:|"));
        report.add("| queue | " + Load.of(visitor, List.of("/queue")) + " |");
        var over = new AtomicBoolean();
        var sending = new Thread(() -> {
            while (!over.get()) sendAll();
        });
        sending.start();
        report.add("| queue, while letters leave | " + Load.of(visitor, List.of("/queue")) + " |");
        over.set(true);
        sending.join();
        report.add("| queue again | " + Load.of(visitor, List.of("/queue")) + " |");
        var perSecond = sendAll();
        report.add(String.format(Locale.ROOT, "%n%d letters wait: %.0f a second leave.", LETTERS, perSecond));
        publish(report);
        assertThat(perSecond).isGreaterThan(LEAST_A_SECOND);
        assertThat(jdbc.sql("select count(*) from letter where fate <> 'SENT'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** @return how many a second */
    private double sendAll() {
        jdbc.sql("""
                        insert into letter (id, address, subject, words, quoted, path, answering, fate, written_at, leaves_at)
                        select gen_random_uuid(), 'n' || n || '@school.example', 'Обращение № ' || n, repeat('Ответ. ', 50),
                            repeat('Откройте период. ', 100), '/requests/1', 'IN_THE_PORTAL', 'WAITING', :now, :now
                        from generate_series(1, :letters) n""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("letters", LETTERS)
                .update();
        var begun = System.nanoTime();
        outbox.send();
        return LETTERS / ((System.nanoTime() - begun) / 1e9);
    }

    private static void publish(List<String> report) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "benchmarks"));
        Files.write(folder.resolve("letters.md"), report);
        report.forEach(System.out::println);
    }
}
