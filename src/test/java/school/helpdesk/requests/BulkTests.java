package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Order;

/** 1 to 3 are new, 4 is Maria's, 5 is Ivan's, 6 waits, 7 is closed, 8 is asked by Maria. Both help everybody. */
@PageTest
@RecordApplicationEvents
class BulkTests {

    private static final String ADDRESS = "/queue/selection";
    private static final String WHY = "Решили на приёме";

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
    RequestDesk desk;

    @Autowired
    BulkDesk bulk;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    ApplicationEvents events;

    private Hands hands;
    private Shelf shelf;
    private PersonId maria;
    private PersonId ivan;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        shelf = new Shelf(jdbc, clock);
        maria = cast.consultant();
        ivan = cast.extra("ivan");
        var day = LocalDate.of(2026, 9, 1);
        appointments.appoint(new Order(ivan, "13-ОД", day, day, null, Audience.BOTH), cast.director());
        shelf.put(3, cast.teacher(), RequestState.NEW, null);
        shelf.put(1, cast.teacher(), RequestState.TAKEN, maria);
        shelf.put(1, cast.teacher(), RequestState.TAKEN, ivan);
        shelf.put(1, cast.teacher(), RequestState.WAITING, maria);
        shelf.put(1, cast.teacher(), RequestState.CLOSED, maria);
        shelf.put(1, maria, RequestState.NEW, null);
    }

    @Test
    void offersToTickWhatCanBeWorkedOn() {
        assertThat(hands.get(maria, "/queue"))
                .bodyText()
                .contains("aria-label=\"Отметить обращение № 1\"", "form=\"bulk\"", "Взять себе", "Передать коллеге");
        assertThat(hands.get(maria, "/queue?state=CLOSED")).bodyText().doesNotContain("form=\"bulk\"");
        assertThat(hands.get(cast.director(), "/queue")).bodyText().doesNotContain("form=\"bulk\"", "id=\"bulk\"");
    }

    @Test
    void tellsFirstWhatWillHappenAndWhatCannotAndChangesNothing() {
        var page = hands.get(maria, look("TAKE", 1, 2, 4, 5, 6, 7, 8) + "&late=true");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Вы возьмёте 2 обращения", "name=\"item\" value=\"1.0\"", "name=\"item\" value=\"2.0\"")
                .contains("Обращение уже у вас в работе", "Обращение уже в работе у коллеги: Новиков")
                .contains("Автора попросили уточнить", "Обращение уже закрыто", "Это ваше собственное обращение")
                .contains("name=\"late\" value=\"true\"", "href=\"/queue?late=true\"")
                .doesNotContain("value=\"4.0\"", "value=\"5.0\"", "value=\"8.0\"");
        assertThat(moves()).isZero();
    }

    @Test
    void takesAllThatAreFree() {
        var answer = hands.post(maria, ADDRESS, "act", "TAKE", "item", "1.0", "item", "3.0", "late", "true");
        assertThat(answer).hasStatus(303).hasRedirectedUrl("/queue?late=true");
        assertThat(done(answer)).isEqualTo("requests.bulk.done.TAKE [2, 2]");
        assertThat(held(maria)).containsExactly(1L, 3L, 4L, 6L, 7L);
        assertThat(events.stream(RequestTaken.class))
                .containsExactly(new RequestTaken(1, maria), new RequestTaken(3, maria));
    }

    @Test
    void takesOverFromSomebodyWhoseAppointmentHasEnded() {
        clock.setLocal("2026-11-23T09:00");
        desk.take(1, cast.formerConsultant());
        clock.setLocal("2026-11-24T10:00");
        assertThat(bulk.carryOut(Errand.TAKE, Map.of(1L, latest(1)), maria)).isEmpty();
        assertThat(history(1)).isEqualTo("TAKE RELEASE TAKE");
    }

    @Test
    void handsOverOnesOwnAndWhatNobodyHolds() {
        assertThat(hands.get(maria, look("HAND_OVER", 1, 4, 5)))
                .bodyText()
                .contains("Выберите", "value=\"" + ivan + "\"")
                .doesNotContain("Вы передадите");
        assertThat(hands.get(maria, look("HAND_OVER", 1, 4, 5) + "&to=" + ivan))
                .bodyText()
                .contains("Вы передадите 2 обращения", "Будет в работе у коллеги: Новиков", "Почему передаёте");
        var answer = post("HAND_OVER", "Ухожу на курсы", ivan, "1.0", "4.0", "5.0");
        assertThat(done(answer)).isEqualTo("requests.bulk.done.HAND_OVER [2, 3]");
        assertThat(skipped(answer)).containsExactly("5 requests.rule.taken");
        assertThat(held(ivan)).containsExactly(1L, 4L, 5L);
        assertThat(events.stream(RequestHandedOver.class))
                .containsExactly(new RequestHandedOver(1, maria, ivan), new RequestHandedOver(4, maria, ivan));
    }

    @Test
    void handsNothingToWhoDoesNotHelpThisAudience() {
        assertThat(hands.get(maria, look("HAND_OVER", 1) + "&to=" + cast.consultant2()))
                .bodyText()
                .contains("назначен помогать сотрудникам")
                .doesNotContain("Вы передадите");
        assertThat(skipped(post("HAND_OVER", WHY, cast.consultant2(), "1.0")))
                .containsExactly("1 requests.rule.receiver.EMPLOYEES");
        assertThat(moves()).isZero();
    }

    @Test
    void closesWithOneReason() {
        var answer = post("CLOSE", WHY, null, "1.0", "4.0", "6.0", "7.0");
        assertThat(done(answer)).isEqualTo("requests.bulk.done.CLOSE [3, 4]");
        assertThat(skipped(answer)).containsExactly("7 requests.rule.is.CLOSED");
        assertThat(jdbc.sql("select count(*) from request_move where act = 'CLOSE' and why = ?")
                        .param(WHY)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void leavesWhatHasMovedOnAndSaysSo() {
        desk.take(1, ivan);
        desk.take(2, maria);
        desk.release(2, maria);
        var answer = post("CLOSE", WHY, null, "1.0", "2.0", "3.0", "999.0");
        assertThat(done(answer)).isEqualTo("requests.bulk.done.CLOSE [1, 4]");
        assertThat(skipped(answer))
                .containsExactly("999 requests.rule.unknown", "1 requests.rule.moved", "2 requests.rule.moved");
        assertThat(skipped(post("TAKE", "", null, "1.0"))).containsExactly("1 requests.rule.taken");
        assertThat(history(3)).isEqualTo("CLOSE");
    }

    @Test
    void doesNothingTwice() {
        for (int i = 0; i < 2; i++) {
            assertThat(done(post("TAKE", "", null, "1.0", "2.0"))).endsWith("[2, 2]");
            assertThat(done(post("HAND_OVER", WHY, ivan, "3.0", "4.0"))).endsWith("[2, 2]");
            assertThat(done(post("CLOSE", WHY, null, "6.0"))).endsWith("[1, 1]");
        }
        assertThat(moves()).isEqualTo(5);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        assertThat(post("CLOSE", " ", null, "1.0", "2.0"))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите, почему закрываете", "value=\"1.0\"", "value=\"2.0\"");
        assertThat(post("CLOSE", "я".repeat(2001), null, "1.0"))
                .hasStatus(422)
                .bodyText()
                .contains("Сократите причину до 2000 знаков", "я".repeat(2001));
        assertThat(post("HAND_OVER", "", ivan, "1.0")).hasStatus(422).bodyText().contains("Напишите, почему передаёте");
        assertThat(post("HAND_OVER", WHY, null, "1.0"))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите, кому передать");
        assertThat(moves()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.x", "1.2.3", "99999999999999999999", "٣", "1;drop"})
    void readsNoNonsense(String item) {
        assertThat(mvc.get()
                        .uri(ADDRESS)
                        .param("act", "TAKE")
                        .param("item", item)
                        .with(cast.as(maria)))
                .hasStatusOk()
                .bodyText()
                .contains("Ничего не отмечено");
        assertThat(post("TAKE", "", null, item)).hasStatusOk().bodyText().contains("Ничего не отмечено");
    }

    @Test
    void isForConsultantsAndForTheseActsOnly() {
        for (var who : List.of(cast.director(), cast.teacher(), cast.formerConsultant(), cast.admin())) {
            assertThat(hands.get(who, look("TAKE", 1))).hasStatus(404);
            assertThat(hands.post(who, ADDRESS, "act", "TAKE", "item", "1.0")).hasStatus(404);
        }
        for (var act : List.of("ANSWER", "ASK", "take", ""))
            assertThat(hands.post(maria, ADDRESS, "act", act, "item", "1.0")).hasStatus(404);
        assertThat(hands.post(maria, ADDRESS)).hasStatus(404);
        assertThat(moves()).isZero();
    }

    @Test
    void takesAPageAtMost() {
        shelf.put(30, cast.teacher(), RequestState.NEW, null);
        var numbers = LongStream.rangeClosed(9, 34).toArray();
        assertThat(hands.get(maria, look("TAKE", numbers)))
                .hasStatus(409)
                .bodyText()
                .contains("не больше 25 обращений");
        assertThat(moves()).isZero();
    }

    @Test
    void asksTheDatabaseAsOftenToLookAtManyAsAtFew() {
        shelf.put(25, cast.teacher(), RequestState.NEW, null);
        hands.get(maria, look("TAKE", 9));
        var few = sql.of(() -> hands.get(maria, look("TAKE", 9, 10)));
        var many = sql.of(() ->
                hands.get(maria, look("TAKE", LongStream.rangeClosed(9, 33).toArray())));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAKE", "HAND_OVER", "CLOSE"})
    void doesTwentyFiveInFewStatements(String act) {
        shelf.put(25, cast.teacher(), RequestState.NEW, null);
        var items =
                LongStream.rangeClosed(9, 33).mapToObj(number -> number + ".0").toArray(String[]::new);
        var taken = sql.of(() -> assertThat(done(post(act, WHY, ivan, items))).endsWith("[25, 25]"));
        // Those who are concerned are told by four statements, by one who has dealt with it.
        var most = Map.of("TAKE", 37, "HAND_OVER", 40, "CLOSE", 65);
        assertThat(taken).as(act).isLessThanOrEqualTo(most.getOrDefault(act, 0));
        assertThat(moves()).isEqualTo(25);
    }

    @RepeatedTest(5)
    void neverWaitsForGoodForAnother() throws Exception {
        shelf.put(20, cast.teacher(), RequestState.NEW, null);
        var forth = new ArrayList<>(LongStream.rangeClosed(9, 28).boxed().toList());
        var back = new ArrayList<>(forth);
        Collections.reverse(back);
        var skipped = AtOnce.both(
                () -> bulk.carryOut(Errand.TAKE, unseen(forth), maria).size(),
                () -> bulk.carryOut(Errand.TAKE, unseen(back), ivan).size(),
                () -> bulk.carryOut(new Errand(Act.CLOSE, null, WHY), unseen(back), ivan)
                        .size());
        assertThat(skipped.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(moves()).isEqualTo(20);
    }

    private static Map<Long, Long> unseen(List<Long> numbers) {
        var seen = new LinkedHashMap<Long, Long>();
        numbers.forEach(number -> seen.put(number, 0L));
        return seen;
    }

    private static String look(String act, long... numbers) {
        return ADDRESS + "?act=" + act
                + LongStream.of(numbers).mapToObj(number -> "&item=" + number).reduce("", String::concat);
    }

    private MvcTestResult post(String act, String reason, @Nullable PersonId to, String... items) {
        var fields = new ArrayList<>(List.of("act", act, "reason", reason, "to", to == null ? "" : to.toString()));
        Arrays.stream(items).forEach(item -> fields.addAll(List.of("item", item)));
        return hands.post(maria, ADDRESS, fields.toArray(String[]::new));
    }

    private static String done(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        var flash = answer.getMvcResult().getFlashMap();
        return flash.get("done") + " " + flash.get("doneArgs");
    }

    private static List<String> skipped(MvcTestResult answer) {
        var skipped = (List<?>) answer.getMvcResult().getFlashMap().get("skipped");
        return skipped.stream()
                .map(Skipped.class::cast)
                .map(one -> one.number() + " " + one.key())
                .toList();
    }

    private List<Long> held(PersonId who) {
        return jdbc.sql("select number from request where assignee = ? order by number")
                .param(who.value())
                .query(Long.class)
                .list();
    }

    private long latest(long number) {
        return jdbc.sql("select max(id) from request_move where request_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private int moves() {
        return jdbc.sql("select count(*) from request_move")
                .query(Integer.class)
                .single();
    }

    private String history(long number) {
        return jdbc.sql("select string_agg(act, ' ' order by id) from request_move where request_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
