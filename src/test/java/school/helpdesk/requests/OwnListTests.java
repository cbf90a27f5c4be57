package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;

@PageTest
class OwnListTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    private Hands hands;
    private Shelf shelf;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        shelf = new Shelf(jdbc, clock);
    }

    @Test
    void putsFirstWhatWaitsForMeThenWhatIsOpenThenWhatIsClosed() {
        for (int round = 0; round < 2; round++) {
            shelf.put(1, cast.teacher(), RequestState.CLOSED, cast.consultant());
            shelf.put(1, cast.teacher(), RequestState.NEW, null);
            shelf.put(1, cast.teacher(), RequestState.WAITING, cast.consultant());
            shelf.put(1, cast.teacher(), RequestState.ON_HOLD, cast.consultant());
            shelf.put(1, cast.teacher(), RequestState.ANSWERED, cast.consultant());
            shelf.put(1, cast.teacher(), RequestState.TAKEN, cast.consultant());
        }
        assertThat(shown(cast.teacher(), "/requests"))
                .containsExactly(11L, 9L, 5L, 3L, 12L, 10L, 8L, 6L, 4L, 2L, 7L, 1L);
        assertThat(hands.get(cast.teacher(), "/requests")).bodyText().contains("4 обращения ждут вас");
    }

    @Test
    void holdsNobodyElses() {
        shelf.put(2, cast.teacher(), RequestState.ANSWERED, cast.consultant());
        shelf.put(1, cast.teacher2(), RequestState.NEW, null);
        assertThat(shown(cast.teacher2(), "/requests")).containsExactly(3L);
        assertThat(shown(cast.consultant(), "/requests")).isEmpty();
        assertThat(hands.get(cast.teacher2(), "/requests")).bodyText().doesNotContain("ждёт вас", "ждут вас");
        assertThat(hands.get(cast.consultant(), "/requests")).bodyText().contains("Вы пока ни о чём не просили");
    }

    @Test
    void saysWhatComesNextAndByWhen() {
        shelf.put(1, cast.teacher(), RequestState.NEW, null);
        shelf.promise(1, "2026-11-26T15:30");
        shelf.put(1, cast.teacher(), RequestState.ANSWERED, cast.consultant());
        assertThat(hands.get(cast.teacher(), "/requests"))
                .bodyText()
                .contains("до четверга, 26 ноября, 15:30", "Скажите, помог ли ответ")
                .doesNotContain("Просрочено");
        shelf.promise(1, "2026-11-24T09:59");
        assertThat(hands.get(cast.teacher(), "/requests")).bodyText().contains("Просрочено");
    }

    @Test
    void isLeafedThroughExactlyOnce() {
        shelf.put(40, cast.teacher(), RequestState.CLOSED, cast.consultant());
        shelf.put(40, cast.teacher(), RequestState.NEW, null);
        shelf.put(40, cast.teacher(), RequestState.ANSWERED, cast.consultant());
        shelf.put(10, cast.teacher2(), RequestState.NEW, null);
        var seen = new ArrayList<Long>();
        for (@Nullable String page = "/requests"; page != null; page = next(page))
            seen.addAll(shown(cast.teacher(), page));
        assertThat(seen).hasSize(120);
        assertThat(new LinkedHashSet<>(seen)).hasSize(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "-1", "-.5", "1.", ".1", "99999999999999999999.1", "%00", "'", "٣.١"})
    void beginsAtTheBeginningAfterNonsense(String after) {
        shelf.put(30, cast.teacher(), RequestState.NEW, null);
        assertThat(shown(cast.teacher(), "/requests?after=" + after))
                .hasSize(25)
                .startsWith(30L, 29L);
    }

    private List<Long> shown(PersonId who, String address) {
        return Reading.numbers(hands.get(who, address));
    }

    private @Nullable String next(String address) {
        return Reading.next(hands.get(cast.teacher(), address));
    }
}
