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
import school.helpdesk.people.Topic;
import school.helpdesk.requests.queue.QueueCounts;
import school.helpdesk.requests.queue.QueueFilter;
import school.helpdesk.requests.queue.QueueRow;
import school.helpdesk.requests.queue.ViewDesk;
import school.helpdesk.requests.queue.WorkQueue;

/** It is Tuesday, 24 November 2026, 10:00. */
@PageTest
class QueueTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkQueue queue;

    @Autowired
    ViewDesk views;

    private Hands hands;
    private Shelf shelf;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        shelf = new Shelf(jdbc, clock);
    }

    @Test
    void putsWhatIsLateFirstThenByPromiseThenWhatHasNone() {
        shelf.put(1, cast.teacher(), RequestState.WAITING, cast.consultant());
        shelf.put(4, cast.teacher(), RequestState.NEW, null);
        shelf.promise(2, "2026-11-26T15:30");
        shelf.promise(3, "2026-11-24T10:00");
        shelf.promise(4, "2026-11-24T10:01");
        shelf.promise(5, "2026-11-20T15:30");
        shelf.put(1, cast.teacher(), RequestState.ON_HOLD, cast.consultant());
        assertThat(numbers(QueueFilter.OPEN)).containsExactly(5L, 3L, 4L, 2L, 1L, 6L);
        assertThat(numbers(new QueueFilter(null, null, null, false, true))).containsExactly(5L, 3L);
    }

    @Test
    void putsTheOlderFirstWhenThePromiseIsTheSame() {
        shelf.put(3, cast.teacher(), RequestState.NEW, null);
        for (long number = 3; number > 0; number--) shelf.promise(number, "2026-11-26T15:30");
        assertThat(numbers(QueueFilter.OPEN)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void holdsWhatIsOpenAndTheRestWhenAskedFor() {
        oneOfEachState();
        assertThat(numbers(QueueFilter.OPEN)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        for (var state : RequestState.values())
            assertThat(numbers(new QueueFilter(state, null, null, false, false)))
                    .containsExactly(state.ordinal() + 1L);
        shelf.put(2, cast.teacher(), RequestState.CLOSED, cast.consultant());
        assertThat(numbers(new QueueFilter(RequestState.CLOSED, null, null, false, false)))
                .containsExactly(8L, 7L, 6L);
    }

    @Test
    void isNarrowedByTopicChannelAndWhoseItIs() {
        shelf.put(2, cast.teacher(), RequestState.TAKEN, cast.consultant());
        shelf.put(3, cast.teacher(), RequestState.TAKEN, cast.consultant2());
        jdbc.sql("update request set topic = 'LESSONS' where number in (2, 3)").update();
        jdbc.sql("update request set channel = 'PHONE' where number in (3, 4)").update();
        assertThat(numbers(new QueueFilter(null, Topic.LESSONS, null, false, false)))
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(numbers(new QueueFilter(null, null, Channel.PHONE, false, false)))
                .containsExactlyInAnyOrder(3L, 4L);
        assertThat(numbers(new QueueFilter(null, null, null, true, false))).containsExactly(1L, 2L);
        assertThat(numbers(new QueueFilter(null, Topic.LESSONS, Channel.PHONE, false, false)))
                .containsExactly(3L);
        assertThat(numbers(new QueueFilter(null, Topic.LESSONS, Channel.PHONE, true, false)))
                .isEmpty();
    }

    @Test
    void countsWhatIsOpenLateOnesOwnAndWaiting() {
        oneOfEachState();
        shelf.promise(1, "2026-11-24T09:59");
        assertThat(views.overview(cast.consultant()).counts()).isEqualTo(new QueueCounts(4, 1, 3, 1));
        assertThat(views.overview(cast.consultant2()).counts()).isEqualTo(new QueueCounts(4, 1, 0, 1));
        assertThat(hands.get(cast.consultant(), "/queue")).bodyText().contains("1 обращение просрочено");
    }

    @Test
    void understandsTheFiltersOfItsAddress() {
        shelf.put(2, cast.teacher(), RequestState.TAKEN, cast.consultant());
        shelf.put(1, cast.teacher(), RequestState.NEW, null);
        jdbc.sql("update request set topic = 'LESSONS' where number = 2").update();
        shelf.promise(1, "2026-11-20T15:30");
        assertThat(shown("/queue")).containsExactly(1L, 3L, 2L);
        assertThat(shown("/queue?state=TAKEN")).containsExactly(1L, 2L);
        assertThat(shown("/queue?topic=LESSONS")).containsExactly(2L);
        assertThat(shown("/queue?channel=EMAIL")).isEmpty();
        assertThat(shown("/queue?mine=true")).containsExactly(1L, 2L);
        assertThat(shown("/queue?late=true")).containsExactly(1L);
        assertThat(hands.get(cast.consultant(), "/queue?channel=EMAIL"))
                .bodyText()
                .contains("Здесь пусто");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=LOST&topic=WEATHER&channel=PIGEON&mine=maybe&late=да",
                "state=&topic=&channel=&mine=&late=",
                "state=new&topic=grades",
                "state=NEW&state=CLOSED",
                "topic=<script>alert(1)</script>",
                "topic=%00&state=%00",
                "topic=😀"
            })
    void isNarrowedByNoNonsense(String filters) {
        shelf.put(2, cast.teacher(), RequestState.NEW, null);
        assertThat(shown("/queue?" + filters)).containsExactly(1L, 2L);
        assertThat(hands.get(cast.consultant(), "/queue?" + filters))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1", "-1", "1.2.3", "1.", ".1", "1e9.1", "99999999999999999999.1", "%00", "'", "٣.١"})
    void beginsAtTheBeginningAfterNonsense(String after) {
        shelf.put(30, cast.teacher(), RequestState.NEW, null);
        assertThat(shown("/queue?after=" + after)).hasSize(25).startsWith(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue?", "/queue?state=ANSWERED", "/queue?topic=GRADES&mine=true"})
    void leafsThroughAllExactlyOnce(String address) {
        shelf.put(60, cast.teacher(), RequestState.TAKEN, cast.consultant());
        shelf.put(60, cast.teacher(), RequestState.WAITING, cast.consultant());
        shelf.put(120, cast.teacher(), RequestState.ANSWERED, cast.consultant());
        for (long number = 20; number < 50; number++) shelf.promise(number, "2026-11-26T15:30");
        var seen = new ArrayList<Long>();
        for (@Nullable String page = address; page != null; page = next(page)) seen.addAll(shown(page));
        assertThat(new LinkedHashSet<>(seen)).hasSize(120).hasSize(seen.size());
    }

    private void oneOfEachState() {
        for (var state : RequestState.values())
            shelf.put(1, cast.teacher(), state, state == RequestState.NEW ? null : cast.consultant());
    }

    private List<Long> numbers(QueueFilter filter) {
        return queue.page(filter, cast.consultant(), null).rows().stream()
                .map(QueueRow::number)
                .toList();
    }

    private List<Long> shown(String address) {
        return Reading.numbers(hands.get(cast.consultant(), address));
    }

    private @Nullable String next(String address) {
        return Reading.next(hands.get(cast.consultant(), address));
    }
}
