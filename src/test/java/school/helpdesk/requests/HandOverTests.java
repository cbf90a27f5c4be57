package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.Callable;
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
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Order;

/** Request 1 is the teacher's and new. Maria and Ivan help everybody, Pyotr helps parents. */
@PageTest
@RecordApplicationEvents
class HandOverTests {

    private static final String WHY = "Ухожу на курсы";
    private static final String ADDRESS = "/requests/1/assignment/handover";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk desk;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    ApplicationEvents events;

    private Hands hands;
    private PersonId maria;
    private PersonId ivan;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        maria = cast.consultant();
        ivan = appointed("ivan", Audience.EMPLOYEES);
        cast.consultant2();
        hands.ask(cast.teacher());
    }

    @Test
    void passesOnesOwnToAColleagueAndKeepsThePromise() {
        desk.take(1, maria);
        var promise = fact("promised_until");
        clock.setLocal("2026-11-24T11:30");
        assertThat(handOver(maria, ivan, WHY)).hasStatus(303).hasRedirectedUrl("/requests/1");
        assertThat(fact("assignee")).isEqualTo(ivan.toString());
        assertThat(fact("state")).isEqualTo("TAKEN");
        assertThat(fact("promised_until")).isEqualTo(promise);
        assertThat(fact("assigned_at = state_since")).isEqualTo("true");
        assertThat(history()).isEqualTo("ASK TAKE HAND_OVER");
        assertThat(events.stream(RequestHandedOver.class)).containsExactly(new RequestHandedOver(1, maria, ivan));
    }

    @Test
    void assignsWhatNobodyHolds() {
        assertThat(handOver(maria, ivan, "Это по твоей части")).hasStatus(303);
        assertThat(history()).isEqualTo("ASK HAND_OVER");
        desk.release(1, ivan);
        assertThat(handOver(maria, ivan, "Всё-таки тебе")).hasStatus(303);
        assertThat(history()).isEqualTo("ASK HAND_OVER RELEASE HAND_OVER");
    }

    @Test
    void passesOnWhatSomebodyHeldWhoseAppointmentHasEnded() {
        clock.setLocal("2026-11-23T09:00");
        desk.take(1, cast.formerConsultant());
        clock.setLocal("2026-11-24T10:00");
        assertThat(handOver(maria, ivan, "Анны больше нет")).hasStatus(303);
        assertThat(fact("assignee")).isEqualTo(ivan.toString());
    }

    @Test
    void leavesAloneWhatAColleagueHolds() {
        desk.take(1, ivan);
        assertThat(handOver(maria, maria, WHY)).hasStatus(409);
        assertThat(handOver(maria, cast.consultant2(), WHY))
                .hasStatus(409)
                .bodyText()
                .contains("Обращение уже в работе у коллеги: Новиков", WHY);
        assertThat(hands.get(maria, "/requests/1")).bodyText().doesNotContain(ADDRESS);
        assertThat(history()).isEqualTo("ASK TAKE");
    }

    @Test
    void goesOnlyToWhoMayWorkOnIt() {
        desk.take(1, maria);
        refuses(cast.consultant2(), "назначен помогать сотрудникам");
        refuses(cast.formerConsultant(), "назначен помогать сотрудникам");
        refuses(cast.teacher2(), "назначен помогать сотрудникам");
        refuses(maria, "назначен помогать сотрудникам");
        refuses(PersonId.fresh(), "назначен помогать сотрудникам");
        assertThat(history()).isEqualTo("ASK TAKE");
    }

    @Test
    void neverGoesToItsAsker() {
        hands.ask(ivan);
        desk.take(2, maria);
        assertThat(hands.get(maria, "/requests/2")).bodyText().doesNotContain("/requests/2/assignment/handover");
        assertThatThrownBy(() -> desk.handOver(2, maria, ivan, WHY))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("requests.rule.receiver.asked"));
    }

    @Test
    void isForConsultantsOnly() {
        assertThat(handOver(cast.director(), ivan, WHY)).hasStatus(404);
        assertThat(handOver(cast.teacher(), ivan, WHY)).hasStatus(404);
        assertThatThrownBy(() -> desk.handOver(1, cast.teacher2(), ivan, WHY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.handOver(1, cast.teacher(), ivan, WHY)).isInstanceOf(RuleBroken.class);
        assertThat(history()).isEqualTo("ASK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAITING", "ON_HOLD", "ANSWERED", "CLOSED"})
    void isRefusedWhereTheRequestIsNobodysWork(String state) {
        jdbc.sql("""
                        update request set state = ?, promised_until = null, promised_since = null, promise_basis = null,
                            promise_place = null where number = 1""").param(state).update();
        assertThat(handOver(maria, ivan, WHY)).hasStatus(409).bodyText().contains("Ваш неотправленный текст", WHY);
        assertThat(hands.get(maria, "/requests/1")).bodyText().doesNotContain(ADDRESS);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        desk.take(1, maria);
        assertThat(handOver(maria, null, WHY))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите, кому передать", WHY, "<details class=\"request-more\" open=\"open\">");
        assertThat(handOver(maria, ivan, "  "))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите, почему передаёте", "value=\"" + ivan + "\" selected=\"selected\"");
        assertThat(handOver(maria, ivan, "я".repeat(2001))).hasStatus(422);
        assertThat(hands.post(maria, ADDRESS, "to", "коллеге", "why", WHY)).hasStatus(422);
        assertThat(hands.post(maria, ADDRESS)).hasStatus(422);
        assertThat(history()).isEqualTo("ASK TAKE");
    }

    @Test
    void offersThoseWhoHelpTheAudienceToday() {
        assertThat(hands.get(maria, "/requests/1"))
                .bodyText()
                .contains("value=\"" + ivan + "\"")
                .doesNotContain("value=\"" + cast.consultant2() + "\"", "value=\"" + maria + "\"");
        assertThat(hands.get(cast.director(), "/requests/1")).bodyText().doesNotContain(ADDRESS);
    }

    @Test
    void showsTheReceiverThatAndWhyUntilTheyAct() {
        desk.take(1, maria);
        desk.handOver(1, maria, ivan, WHY);
        assertThat(hands.get(ivan, "/requests/1")).bodyText().contains("Обращение вам передали: Соболева", WHY);
        assertThat(hands.get(ivan, "/queue")).bodyText().contains("Передано вам");
        assertThat(hands.get(ivan, "/queue?q=отметка")).bodyText().contains("Передано вам");
        assertThat(hands.get(maria, "/queue")).bodyText().doesNotContain("Передано вам");
        assertThat(hands.get(maria, "/requests/1")).bodyText().doesNotContain("Обращение вам передали");
        desk.clarify(1, ivan, new Saying("За какое число?", null));
        assertThat(hands.get(ivan, "/requests/1")).bodyText().doesNotContain("Обращение вам передали");
        assertThat(hands.get(ivan, "/queue")).bodyText().doesNotContain("Передано вам");
    }

    @Test
    void isToldInTheHistoryButNotWhyToTheAsker() {
        desk.take(1, maria);
        desk.handOver(1, maria, ivan, WHY);
        assertThat(hands.get(maria, "/requests/1")).bodyText().contains("Передано коллеге:", WHY);
        assertThat(hands.get(cast.director(), "/requests/1")).bodyText().contains("Передано коллеге:", WHY);
        assertThat(hands.get(cast.teacher(), "/requests/1"))
                .bodyText()
                .contains("Передано коллеге:", "Новиков")
                .doesNotContain(WHY);
    }

    @RepeatedTest(3)
    void isDoneOnceByWhoPressesTwice() throws Exception {
        desk.take(1, maria);
        assertThat(AtOnce.both(handing(maria, ivan), handing(maria, ivan))).containsExactly(303, 303);
        assertThat(history()).isEqualTo("ASK TAKE HAND_OVER");
    }

    @RepeatedTest(3)
    void isEitherTakenOrAssigned() throws Exception {
        var other = appointed("third", Audience.BOTH);
        var answers = AtOnce.both(
                handing(maria, ivan),
                () -> hands.post(other, "/requests/1/assignment").getResponse().getStatus());
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        assertThat(history()).isEqualTo(answers.get(0) == 303 ? "ASK HAND_OVER" : "ASK TAKE");
    }

    private void refuses(PersonId receiver, String words) {
        assertThat(handOver(maria, receiver, WHY)).hasStatus(409).bodyText().contains(words, WHY);
    }

    private Callable<Integer> handing(PersonId from, PersonId to) {
        return () -> handOver(from, to, WHY).getResponse().getStatus();
    }

    private MvcTestResult handOver(PersonId me, @Nullable PersonId to, String why) {
        return hands.post(me, ADDRESS, "to", to == null ? "" : to.toString(), "why", why);
    }

    private PersonId appointed(String username, Audience audience) {
        var person = cast.extra(username);
        var day = LocalDate.of(2026, 9, 1);
        appointments.appoint(new Order(person, "13-ОД", day, day, null, audience), cast.director());
        return person;
    }

    private String fact(String column) {
        return jdbc.sql("select (" + column + ")::text from request where number = 1")
                .query(String.class)
                .single();
    }

    private String history() {
        return jdbc.sql("select string_agg(act, ' ' order by id) from request_move where request_number = 1")
                .query(String.class)
                .single();
    }
}
