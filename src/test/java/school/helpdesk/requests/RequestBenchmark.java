package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.Heap;
import school.helpdesk.Load;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AccessDesk;

/** Measures the portal of a school that asked 100,000 times. Started by {@code ./mvnw -Pbench verify}. */
@PageTest
class RequestBenchmark {

    private static final int PEOPLE = 600;
    private static final int REQUESTS = 100_000;
    private static final int OPEN = 20_000;
    private static final int MESSAGES = 300_000;
    private static final int LARGE = 10 << 20;
    private static final Pattern STYLESHEET = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");

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
    void pages() throws Exception {
        var consultants = List.of(signIn(cast.consultant()), signIn(cast.consultant2()));
        var consultant = consultants.get(0);
        new Crowd(jdbc, clock.instant())
                .fill(PEOPLE, REQUESTS, OPEN, MESSAGES, List.of(cast.consultant(), cast.consultant2()));
        var teacher = signIn(cast.teacher());
        var searches = PlanReader.WORDS.stream().map(PlanReader::search).toList();
        var some = new Random(7).ints(200, 1, REQUESTS).mapToObj(number -> "/requests/" + number);
        var plans = new PlanReader(sql, plain);
        assertThat(plans.faults(consultant, PlanReader.QUEUE)).isEmpty();
        assertThat(plans.faults(consultant, searches)).isEmpty();
        assertThat(plans.faults(consultant, List.of("/requests/1", "/requests/" + REQUESTS)))
                .isEmpty();
        assertThat(plans.faults(teacher, List.of("/requests"))).isEmpty();

        var style = STYLESHEET.matcher(consultant.get("/queue").body());
        assertThat(style.find()).isTrue();
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("a static file", List.of(style.group(1)));
        pages.put("queue", List.of("/queue"));
        pages.put("queue, narrowed three times", List.of("/queue?mine=true&late=true&topic=GRADES"));
        pages.put(
                "queue, closed, rare topic and way", List.of("/queue?state=CLOSED&topic=PARENT_GRADES&channel=PHONE"));
        pages.put("queue, far down", List.of("/queue?after=-.90000"));
        pages.put("closed, far down", List.of("/queue?state=CLOSED&after=-.2000"));
        pages.put("search, a rare word", List.of(PlanReader.search("проекторами")));
        pages.put("search, a mistyped name", List.of(PlanReader.search("осокена")));
        pages.put("search, the commonest word", List.of(PlanReader.search("журнал")));
        pages.put("search, all of these", searches);
        pages.put("request, 200 of them", some.toList());
        pages.put("request, 300 messages", List.of("/requests/" + REQUESTS));
        var report = new ArrayList<>(List.of(
                "| page | p50, ms | p95, ms | p99, ms | a second | answers |", "|---|---:|---:|---:|---:|---:|"));
        for (var page : pages.entrySet()) report.add(row(page, consultants));
        report.add(row(Map.entry("one's own requests", List.of("/requests")), List.of(teacher)));
        report.add(row(Map.entry("a static file again", pages.get("a static file")), consultants));
        publish("requests.md", report);
    }

    @Test
    void uploads(@TempDir Path folder) throws Exception {
        var table = Files.write(folder.resolve("table.csv"), table());
        var picture = folder.resolve("picture.png");
        ImageIO.write(noise(), "png", picture.toFile());
        var report = new ArrayList<>(List.of("| ten at once, 10 MiB each | extra heap, MiB |", "|---|---:|"));
        for (var file : List.of(table, picture)) {
            var extra = sendAtOnce(file);
            report.add("| %s | %d |".formatted(file.getFileName(), extra >> 20));
            assertThat(extra).isLessThan(64L << 20);
        }
        publish("uploads.md", report);
    }

    private long sendAtOnce(Path file) throws Exception {
        var name = file.getFileName().toString();
        var senders = IntStream.range(0, 10)
                .mapToObj(nth -> signIn(cast.extra(name.charAt(0) + "sender" + nth)))
                .toList();
        senders.forEach(sender -> sender.get("/requests/new"));
        sendOne(senders.get(0), file, "Не ставится оценка");
        senders.get(0).get("/requests/new");
        var before = kept();
        var sending = senders.stream()
                .map(sender -> (Callable<Integer>) () -> sendOne(sender, file, "Не ставится отметка"))
                .toList();
        var extra = Heap.extra(() -> assertThat(AtOnce.all(sending)).containsOnly(303));
        assertThat(kept() - before).isEqualTo(10);
        return extra;
    }

    private static int sendOne(Visitor sender, Path file, String subject) {
        var fields = Map.of("topic", "GRADES", "subject", subject, "happened", "Ошибка 17");
        return sender.upload("/requests", fields, "files", file).statusCode();
    }

    private int kept() {
        return jdbc.sql("select count(*) from request_file where request_number is not null")
                .query(Integer.class)
                .single();
    }

    private static byte[] table() {
        var text = new byte[LARGE];
        for (int i = 0; i < LARGE; i++) text[i] = (byte) (i % 80 == 79 ? '\n' : i % 8 == 7 ? ',' : '0' + i % 7);
        return text;
    }

    /** As large as a picture may be: nothing in it repeats. */
    private static BufferedImage noise() throws IOException {
        var side = 1860;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var luck = new Random(7);
        for (int y = 0; y < side; y++) for (int x = 0; x < side; x++) picture.setRGB(x, y, luck.nextInt());
        return picture;
    }

    private static String row(Map.Entry<String, List<String>> page, List<Visitor> visitors) throws Exception {
        return "| " + page.getKey() + " | " + Load.of(visitors, page.getValue()) + " |";
    }

    private static void publish(String name, List<String> report) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "benchmarks"));
        Files.write(folder.resolve(name), report);
        report.forEach(System.out::println);
    }

    private Visitor signIn(PersonId who) {
        return new Visitor(port).signedIn(access.username(cast.withPassword(who)));
    }
}
