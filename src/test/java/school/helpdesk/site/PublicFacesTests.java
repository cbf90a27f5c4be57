package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;

/** One rendering for all, which nothing that changes ever outlives. Another instance is played by another connection. */
@PageTest
class PublicFacesTests {

    private static final List<String> FACES = List.of(
            "/",
            "/schedule",
            "/schedule?week=2026-W49&audience=PARENTS",
            "/schedule/embed",
            "/schedule.json",
            "/schedule.ics",
            "/schedule/versions",
            "/schedule/versions/1",
            "/schedule/poster.pdf",
            "/schedule/versions/1/poster.pdf",
            "/workdays",
            "/regulation",
            "/regulation.pdf");

    private static final String STAMP = "select stamp from public_face";
    private static final Pattern TABLE = Pattern.compile("(?:from|join) ([a-z_]+)");

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    TravelClock clock;

    @Autowired
    SqlCount sql;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EmbeddedPostgres postgres;

    School.Things things;

    @BeforeEach
    void open() {
        things = school.open();
    }

    @Test
    void costOneStatementWhenTheyHaveBeenShownBefore() {
        for (var face : FACES) {
            var first = body(face);
            assertThat(sql.statements(() -> assertThat(body(face)).isEqualTo(first)))
                    .as(face)
                    .containsExactly(STAMP);
        }
    }

    @Test
    void showACancellationMadeElsewhereAtOnce() {
        FACES.forEach(this::body);
        elsewhere("""
                insert into schedule_cancellation (id, line_id, series, on_date, person_id, made_at, reason)
                select gen_random_uuid(), id, series, date '2026-11-24', consultant, now(), 'Карантин'
                from schedule_line l where weekday = 'TUESDAY' and from_time = '14:00'
                and exists (select from schedule where id = l.schedule_id and state = 'APPROVED')""");
        assertThat(body("/schedule")).contains("Карантин");
        assertThat(body("/schedule/embed")).contains("Карантин");
        assertThat(body("/schedule.json?to=2026-11-24")).contains("\"state\":\"CANCELLED\"");
        assertThat(body("/schedule.ics")).contains("Карантин");
        assertThat(body("/")).doesNotContain("24 ноября 2026, с 14:00");
    }

    @Test
    void showAnApprovalMadeElsewhereAtOnce() {
        FACES.forEach(this::body);
        elsewhere("""
                do $$ begin
                    insert into schedule_signature (id, schedule_id, round, role, person_id, name, position, signed_at, content)
                    select gen_random_uuid(), schedule_id, round, 'DIRECTOR', '%1$s', 'Громова', 'Директор', now(), content
                    from schedule_signature where schedule_id = '%2$s';
                    update schedule set state = 'APPROVED', number = 2 where id = '%2$s';
                end $$""".formatted(cast.director(), things.submitted()));
        assertThat(body("/schedule/versions")).contains("Вечерние часы");
        assertThat(body("/schedule?week=2026-W51")).contains("График № 2");
    }

    @Test
    void showAChangeOfTheCalendarMadeElsewhereAtOnce() {
        FACES.forEach(this::body);
        elsewhere("""
                insert into workday_change (id, day, kind, note, made_by, made_at)
                values (gen_random_uuid(), '2026-11-24', 'DAY_OFF', 'Карантин', '%s', now())""".formatted(cast.admin()));
        assertThat(body("/workdays")).contains("Карантин");
        assertThat(body("/schedule")).contains("Карантин");
        assertThat(body("/")).doesNotContain("24 ноября 2026, с 14:00");
    }

    @Test
    void showAChangedProfileAndAChangedNameAtOnce() {
        FACES.forEach(this::body);
        elsewhere("update school_profile set short_name = 'Лицей'");
        for (var face : List.of("/", "/schedule", "/schedule/versions", "/workdays"))
            assertThat(body(face)).contains("Лицей").doesNotContain("Школа № 2");
        elsewhere("update person set family_name = 'Ясная' where family_name = 'Соболева'");
        for (var face : List.of("/", "/schedule", "/schedule/embed", "/schedule.json"))
            assertThat(body(face)).contains("Ясная").doesNotContain("Соболева");
    }

    @Test
    void areRenderedAnewEachMinute() {
        assertThat(body("/schedule")).contains("Ближайший приём");
        clock.setLocal("2026-11-24T13:59:59");
        assertThat(body("/schedule")).contains("Ближайший приём");
        clock.setLocal("2026-11-24T14:00");
        assertThat(body("/schedule")).contains("Сейчас идёт приём");
        clock.setLocal("2026-11-24T14:00:59");
        assertThat(sql.statements(() -> body("/schedule"))).containsExactly(STAMP);
        clock.setLocal("2026-11-24T14:01");
        assertThat(sql.of(() -> body("/schedule"))).isGreaterThan(1);
    }

    /** Whatever table they come to read, a change of it must put a new stamp. */
    @Test
    void readNothingThatChangesUnseen() {
        var read = new TreeSet<String>();
        for (var face : FACES)
            for (var statement : sql.statements(() -> body(face)))
                TABLE.matcher(statement).results().forEach(found -> read.add(found.group(1)));
        var watched = jdbc.sql("select tgrelid::regclass::text from pg_trigger where tgname = 'public_face_changed'")
                .query(String.class)
                .list();
        assertThat(read).contains("schedule", "schedule_cancellation", "workday_change", "person");
        read.removeAll(watched);
        assertThat(read)
                .as("besides the stamp, what cannot change under the signatures")
                .containsExactly("public_face", "schedule_line", "schedule_signature");
    }

    @Test
    void leaveTheStampAloneWhileAScheduleIsDrafted() {
        var before = stamp();
        elsewhere("update schedule set title = title || '!' where state = 'DRAFT'");
        elsewhere("update schedule_line set place = 'каб. 1' where schedule_id = '%s'".formatted(things.draft()));
        assertThat(stamp()).isEqualTo(before);
    }

    @Test
    void letNobodyWaitWhoChangesSomethingElse() {
        transaction.executeWithoutResult(underWay -> {
            jdbc.sql("update person set family_name = 'Ясная' where family_name = 'Соболева'")
                    .update();
            elsewhere("set lock_timeout = '2s'; update school_profile set short_name = 'Лицей'");
            assertThat(new Visitor(port).get("/schedule").body()).contains("Лицей", "Соболева");
        });
        assertThat(body("/schedule")).contains("Лицей", "Ясная");
    }

    @Test
    void neverShowWhatWasRolledBack() {
        var before = body("/schedule");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update person set family_name = 'Ясная' where family_name = 'Соболева'")
                    .update();
            assertThat(body("/schedule")).contains("Ясная");
            assertThat(body("/schedule/embed")).contains("Ясная");
            status.setRollbackOnly();
        });
        assertThat(body("/schedule")).isEqualTo(before);
        assertThat(body("/schedule/embed")).doesNotContain("Ясная");
    }

    @Test
    void showSomebodySignedInTheirOwnAndKeepNothingOfIt() {
        cast.withPassword(cast.consultant());
        var consultant = new Visitor(port).signedIn("consultant");
        var visitor = new Visitor(port);
        for (var face : List.of("/", "/schedule", "/workdays", "/schedule/versions")) {
            assertThat(consultant.get(face).body()).as(face).contains("/account", "_csrf");
            assertThat(visitor.get(face).body()).as(face).contains("/sign-in").doesNotContain("_csrf", "/account");
            assertThat(consultant.get(face).body()).as(face).contains("/account", "_csrf");
        }
        assertThat(mvc.get().uri("/schedule").with(cast.as(cast.consultant())))
                .bodyText()
                .contains("/schedule/occurrences/");
        assertThat(body("/schedule")).doesNotContain("/schedule/occurrences/");
    }

    @Test
    void keepLanguagesThemesAndViewsApart() {
        var cookies = List.of(
                new Cookie("lang", "en"),
                new Cookie("theme", "dark"),
                new Cookie("view", "clear"),
                new Cookie("x", ""));
        for (int round = 1; round <= 2; round++) {
            assertThat(html(cookies.get(0))).contains("lang=\"en\"", "data-theme=\"auto\"", "data-view=\"standard\"");
            assertThat(html(cookies.get(1))).contains("lang=\"ru\"", "data-theme=\"dark\"", "data-view=\"standard\"");
            assertThat(html(cookies.get(2))).contains("lang=\"ru\"", "data-theme=\"auto\"", "data-view=\"clear\"");
            assertThat(html(cookies.get(3))).contains("lang=\"ru\"", "data-theme=\"auto\"", "data-view=\"standard\"");
        }
    }

    @Test
    void letWhoeverKeepsThemAskWhetherTheyStillHold() {
        for (var face : FACES) {
            var first = mvc.get().uri(face).exchange();
            var tag = first.getResponse().getHeader("ETag");
            assertThat(tag).as(face).startsWith("W/\"");
            assertThat(mvc.get().uri(face)).hasStatusOk().hasHeader("ETag", tag).hasHeader("Cache-Control", "no-cache");
            assertThat(mvc.get().uri(face).header("If-None-Match", "\"other\", " + tag))
                    .hasStatus(304)
                    .hasHeader("ETag", tag)
                    .hasHeader("Cache-Control", "no-cache")
                    .bodyText()
                    .isEmpty();
        }
        elsewhere("update person set family_name = 'Ясная' where family_name = 'Соболева'");
        var tag = mvc.get().uri("/schedule").exchange().getResponse().getHeader("ETag");
        elsewhere("update person set family_name = 'Соболева' where family_name = 'Ясная'");
        assertThat(mvc.get().uri("/schedule").header("If-None-Match", tag)).hasStatusOk();
    }

    @Test
    void haveTheSameHeadersEachTime() {
        for (var face : FACES) {
            var first = mvc.get().uri(face).exchange().getResponse();
            var again = mvc.get().uri(face).exchange().getResponse();
            assertThat(again.getHeaderNames())
                    .as(face)
                    .contains("Content-Security-Policy", "ETag", "Content-Type")
                    .doesNotContain("Set-Cookie")
                    .containsExactlyInAnyOrderElementsOf(first.getHeaderNames())
                    .allSatisfy(name -> assertThat(again.getHeaders(name)).isEqualTo(first.getHeaders(name)));
        }
    }

    @Test
    void tellTheirHeadersWithoutThemselvesToo() {
        for (var face : FACES) {
            assertThat(mvc.head().uri(face)).hasStatusOk().bodyText().isEmpty();
            assertThat(body(face)).isNotEmpty();
            var whole = mvc.get().uri(face).exchange().getResponse();
            assertThat(mvc.head().uri(face))
                    .hasStatusOk()
                    .hasHeader("ETag", whole.getHeader("ETag"))
                    .hasHeader("Content-Length", whole.getHeader("Content-Length"))
                    .bodyText()
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schedule?week=no", "/schedule/embed?week=no", "/schedule/versions/99"})
    void tellAnErrorAnewEachTime(String address) {
        for (int round = 1; round <= 2; round++) {
            assertThat(sql.of(() -> assertThat(mvc.get().uri(address)).hasStatus(404)))
                    .isGreaterThan(1);
            assertThat(mvc.get().uri(address)).doesNotContainHeader("ETag");
        }
    }

    @Test
    void areAnsweredWhateverTheReaderWouldRather() {
        for (int round = 1; round <= 2; round++)
            assertThat(mvc.get().uri("/schedule").header("Accept", "text/html;charset=UTF-7"))
                    .hasStatusOk()
                    .hasContentType("text/html;charset=UTF-8");
    }

    @Test
    void areNotRenderedByEachOfManyWhoComeAtOnce() {
        body("/schedule");
        clock.forward(Duration.ofMinutes(1));
        var alone = sql.of(() -> body("/schedule"));
        clock.forward(Duration.ofMinutes(1));
        assertThat(sql.statements(PublicFacesTests.this::manyAtOnce))
                .filteredOn(statement -> !statement.equals(STAMP))
                .hasSize(alone - 1);
    }

    private void manyAtOnce() {
        var people = Executors.newFixedThreadPool(8);
        var bodies = IntStream.range(0, 24)
                .mapToObj(i -> people.submit(() -> body("/schedule")))
                .toList();
        people.shutdown();
        assertThat(bodies).extracting(body -> body.get()).hasSize(24).containsOnly(body("/schedule"));
    }

    private UUID stamp() {
        return jdbc.sql(STAMP).query(UUID.class).single();
    }

    private void elsewhere(String statement) {
        JdbcClient.create(postgres.getPostgresDatabase()).sql(statement).update();
    }

    private String html(Cookie cookie) {
        var page = mvc.get().uri("/schedule").cookie(cookie).exchange();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String body(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
