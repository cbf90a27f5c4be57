package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;

@PageTest
class SignInWaitTests {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    SignInDesk desk;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 15", "6, 30", "7, 60", "10, 480", "11, 900", "1000, 900", "2147483647, 900"})
    void growsToAQuarterOfAnHourAndNoFurther(int failures, int seconds) {
        assertThat(SignInDesk.waitAfter(failures)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher", "nobody-here"})
    void isToldInWordsWhetherTheNameIsKnownOrNot(String username) {
        cast.withPassword(cast.teacher());
        fail(username, 5);
        assertThat(refused(username, Cast.PASSWORD))
                .contains("Слишком много попыток", "через 1 мин")
                .doesNotContain("Неверный логин или пароль");
    }

    @Test
    void isLongerAfterEveryFurtherFailure() {
        fail("teacher", 10);
        assertThat(refused("teacher", Cast.PASSWORD)).contains("через 8 мин");
        clock.forward(Duration.ofMinutes(7));
        assertThat(refused("teacher", Cast.PASSWORD)).contains("через 1 мин");
    }

    @Test
    void endsToTheSecond() {
        cast.withPassword(cast.teacher());
        fail("teacher", 5);
        clock.forward(Duration.ofSeconds(15).minusMillis(1));
        refused("teacher", Cast.PASSWORD);
        clock.forward(Duration.ofMillis(1));
        assertIn("teacher");
    }

    @Test
    void isNotProlongedByImpatience() {
        cast.withPassword(cast.teacher());
        fail("teacher", 5);
        for (var tries = 0; tries < 20; tries++) refused("teacher", "wrong wrong wrong");
        clock.forward(Duration.ofSeconds(15));
        assertIn("teacher");
    }

    @Test
    void beginsAnewAfterASuccess() {
        cast.withPassword(cast.teacher());
        fail("teacher", 4);
        assertIn("teacher");
        fail("teacher", 4);
        assertIn("teacher");
        assertThat(rows()).isZero();
    }

    @Test
    void beginsAnewAfterADay() {
        cast.withPassword(cast.teacher());
        fail("teacher", 12);
        clock.forward(Duration.ofDays(1));
        fail("teacher", 4);
        assertIn("teacher");
    }

    @Test
    void isOnePersonsAndNobodyElses() {
        cast.withPassword(cast.teacher2());
        fail("teacher", 12);
        assertIn("teacher2");
    }

    @Test
    void countsOneNameHoweverItIsWritten() {
        for (var name : new String[] {"teacher", "Teacher", " teacher", "TEACHER ", "tea\u0000cher"})
            refused(name, "wrong wrong wrong");
        assertThat(refused("teacher", Cast.PASSWORD)).contains("Слишком много попыток");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void liesInTheDatabaseWithoutTheName() {
        fail("teacher", 6);
        assertThat(jdbc.sql("select failures from sign_in_failure where wait_until = failed_at + interval '30 s'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(jdbc.sql("select count(*) from sign_in_failure where position('teacher'::bytea in name_hash) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void forgetsNamesThatNobodyTriedForADay() {
        fail("teacher", 6);
        clock.forward(Duration.ofDays(1).plusSeconds(1));
        fail("teacher2", 1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void countsTriesThatComeAtOnce() throws Exception {
        Callable<Throwable> wrong = () -> catchThrowable(() -> desk.signIn("teacher", "wrong wrong wrong"));
        var hands = Executors.newFixedThreadPool(8);
        try {
            var judged = 0;
            for (var outcome :
                    hands.invokeAll(Stream.generate(() -> wrong).limit(12).toList()))
                if (!(outcome.get() instanceof WaitFirst)) judged++;
            assertThat(judged).isEqualTo(5);
        } finally {
            hands.shutdownNow();
        }
    }

    /** Waits as long as it is told, so that each of the tries counts. */
    private void fail(String username, int times) {
        for (var tries = 1; tries <= times; tries++) {
            assertThat(refused(username, "wrong wrong wrong")).contains("Неверный логин или пароль");
            if (tries < times) clock.forward(SignInDesk.waitAfter(tries));
        }
    }

    private int rows() {
        return jdbc.sql("select count(*) from sign_in_failure")
                .query(Integer.class)
                .single();
    }

    private void assertIn(String username) {
        assertThat(new Visitor(port).signIn(username, Cast.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    private String refused(String username, String password) {
        var answer = new Visitor(port).signIn(username, password);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }
}
