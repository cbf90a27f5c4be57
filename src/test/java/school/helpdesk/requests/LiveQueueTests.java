package school.helpdesk.requests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.queue.QueueFilter;
import school.helpdesk.requests.queue.ViewDesk;

/** What a queue that is looked at hears when it asks again. */
@PageTest
class LiveQueueTests {

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
    ViewDesk views;

    private Hands hands;
    private Shelf shelf;
    private PersonId me;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        shelf = new Shelf(jdbc, clock);
        me = cast.consultant();
        shelf.put(3, cast.teacher(), RequestState.NEW, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue", "/queue?mine=true", "/queue?q=2", "/queue?topic=GRADES&assignee=nobody"})
    void hearsThatNothingChanged(String address) {
        var answer = again(me, address, tag(me, address));
        assertThat(answer).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(Reading.text(answer)).isEmpty();
        assertThat(again(me, address, "W/\"other\"")).hasStatusOk();
    }

    @Test
    void hearsOfEverythingThatIsShown() {
        changes(() -> shelf.put(1, cast.teacher(), RequestState.NEW, null));
        changes(() -> hands.post(cast.consultant2(), "/requests/1/assignment"));
        changes(() -> shelf.promise(2, "2026-11-20T15:30"));
        changes(() -> views.keep(me, "Поздние", new QueueFilter(null, null, null, false, true), ""));
        changes(() -> jdbc.sql("update person set family_name = 'Новикова' where id = ?")
                .param(cast.teacher().value())
                .update());
        changes(() -> clock.forward(Duration.ofMinutes(5)));
    }

    @Test
    void hearsInTheLanguageOfItsReader() {
        var russian = tag(me, "/queue");
        var answer = mvc.get()
                .uri("/queue")
                .header(HttpHeaders.IF_NONE_MATCH, russian)
                .cookie(new Cookie("lang", "en"))
                .with(cast.as(me))
                .exchange();
        assertThat(answer).hasStatusOk().bodyText().contains("Stop renewing");
    }

    @Test
    void hearsNothingThatWasShownToAnother() {
        var tag = tag(me, "/queue");
        assertThat(again(cast.consultant2(), "/queue", tag)).hasStatusOk();
        assertThat(again(cast.director(), "/queue", tag)).hasStatusOk();
        assertThat(again(cast.teacher(), "/queue", tag)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void costsNoMoreStatementsThanThePageHas() {
        var tag = tag(me, "/queue");
        var page = sql.of(() -> tag(me, "/queue"));
        var nothing = sql.of(() -> again(me, "/queue", tag));
        shelf.put(500, cast.teacher(), RequestState.NEW, null);
        var fresh = tag(me, "/queue");
        assertThat(nothing).isLessThan(page);
        assertThat(sql.of(() -> again(me, "/queue", fresh))).isEqualTo(nothing);
    }

    @Test
    void renewsItselfOnItsFirstPageOnly() {
        shelf.put(30, cast.teacher(), RequestState.NEW, null);
        assertThat(hands.get(me, "/queue")).bodyText().contains("data-every");
        var next = requireNonNull(Reading.next(hands.get(me, "/queue")));
        assertThat(hands.get(me, next)).hasStatusOk().bodyText().doesNotContain("data-every");
    }

    @Test
    void hasItsPartsEvenWhenItIsEmpty() {
        for (var address : new String[] {"/queue", "/queue?state=CLOSED"})
            assertThat(Reading.text(hands.get(me, address)))
                    .containsOnlyOnce("data-live=\"menu\"")
                    .containsOnlyOnce("data-live=\"tabs\"")
                    .containsOnlyOnce("data-live=\"list\"");
    }

    @Test
    void leavesASearchAsItWasFound() {
        assertThat(hands.get(me, "/queue?q=2")).hasStatusOk().bodyText().doesNotContain("data-every");
        assertThat(hands.get(me, "/queue?q=")).hasStatusOk().bodyText().contains("data-every");
    }

    @Test
    void hearsWhoReadsAndWritesInWhichRequest() {
        var reads = "Лугин\u00a0П.\u00a0П. читает";
        changes(() -> hands.post(cast.consultant2(), "/requests/2/presence"));
        assertThat(Reading.text(hands.get(me, "/queue"))).containsOnlyOnce(reads);
        assertThat(Reading.text(hands.get(me, "/queue?q=2"))).containsOnlyOnce(reads);
        assertThat(hands.get(cast.director(), "/queue")).bodyText().contains(reads);
        assertThat(hands.get(cast.consultant2(), "/queue")).bodyText().doesNotContain("читает");
        changes(() -> hands.post(cast.consultant2(), "/requests/2/presence", "writing", "1"));
        assertThat(hands.get(me, "/queue")).bodyText().contains("Лугин\u00a0П.\u00a0П. пишет");
        changes(() -> clock.forward(Duration.ofMinutes(1)));
        assertThat(hands.get(me, "/queue")).bodyText().doesNotContain("пишет");
    }

    @Test
    void tellsAConsultantNothingOfWhoReadsWhatTheyAsked() {
        shelf.put(1, me, RequestState.NEW, null);
        hands.post(cast.consultant2(), "/requests/4/presence");
        assertThat(hands.get(me, "/queue")).bodyText().doesNotContain("читает");
        assertThat(hands.get(cast.director(), "/queue")).bodyText().contains("читает");
    }

    @Test
    void namesNobodyWhoseAppointmentHasJustEnded() {
        hands.post(cast.consultant2(), "/requests/2/presence");
        jdbc.sql("update request_presence set person = ?")
                .param(cast.extra("former-colleague").value())
                .update();
        assertThat(hands.get(me, "/queue")).hasStatusOk().bodyText().doesNotContain("читает");
    }

    private void changes(Runnable act) {
        var tag = tag(me, "/queue");
        act.run();
        assertThat(again(me, "/queue", tag)).hasStatusOk();
        assertThat(again(me, "/queue", tag(me, "/queue"))).hasStatus(HttpStatus.NOT_MODIFIED);
    }

    private String tag(PersonId who, String address) {
        return requireNonNull(hands.get(who, address).getResponse().getHeader(HttpHeaders.ETAG));
    }

    private MvcTestResult again(PersonId who, String address, String tag) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .with(cast.as(who))
                .exchange();
    }
}
