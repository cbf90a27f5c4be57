package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;

@PageTest
class RequestRaceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk desk;

    private Hands hands;
    private PersonId consultant;
    private PersonId colleague;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        consultant = cast.consultant();
        colleague = cast.consultant2();
        hands.ask(cast.teacher());
    }

    @RepeatedTest(5)
    void isTakenByOneOfTwoAndTheOtherIsToldByWhom() throws Exception {
        var refused = AtOnce.both(taking(consultant), taking(colleague));
        assertThat(refused).containsOnlyOnce((Throwable) null);
        assertThat(refused)
                .filteredOn(thrown -> thrown != null)
                .singleElement()
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo("requests.rule.taken");
                    assertThat((String) broken.arguments()[0]).startsWith(holder());
                });
        assertThat(history()).isEqualTo("ASK TAKE");
    }

    @Test
    void namesTheColleagueOnThePageOfWhoCameSecond() throws Exception {
        var answers = AtOnce.both(
                () -> hands.post(consultant, "/requests/1/assignment"),
                () -> hands.post(colleague, "/requests/1/assignment"));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(303, 409);
        assertThat(text(answers, 409)).contains("Обращение уже в работе у коллеги: " + holder());
    }

    @RepeatedTest(5)
    void isTakenOnceByWhoPressesTwice() throws Exception {
        assertThat(AtOnce.both(taking(consultant), taking(consultant))).containsOnlyNulls();
        assertThat(history()).isEqualTo("ASK TAKE");
    }

    @RepeatedTest(5)
    void isAskedOnceByWhoSendsTheFormTwice() throws Exception {
        var form = new String[] {"topic", "GRADES", "subject", "Дважды", "happened", "Ошибка", "once", "8f14e45f"};
        var answers = AtOnce.both(
                () -> hands.post(cast.teacher(), "/requests", form),
                () -> hands.post(cast.teacher(), "/requests", form));
        assertThat(statuses(answers)).containsExactly(303, 303);
        assertThat(answers.get(0).getResponse().getRedirectedUrl())
                .isEqualTo(answers.get(1).getResponse().getRedirectedUrl());
        assertThat(jdbc.sql("select count(*) from request where subject = 'Дважды'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    void isEitherAnsweredOrWithdrawn() throws Exception {
        desk.take(1, consultant);
        var answers = AtOnce.both(
                () -> hands.post(consultant, "/requests/1/answer", "body", "Откройте период", "seen", "0"),
                () -> hands.post(cast.teacher(), "/requests/1/closure"));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(303, 409);
        var answered = answers.get(0).getResponse().getStatus() == 303;
        assertThat(history()).isEqualTo(answered ? "ASK TAKE ANSWER" : "ASK TAKE WITHDRAW");
        assertThat(messages()).isEqualTo(answered ? 1 : 0);
        assertThat(text(answers, 409)).contains(answered ? "На обращение уже ответили" : "Обращение уже закрыто");
    }

    @RepeatedTest(5)
    void isAnsweredOnceByWhoPressesTwice() throws Exception {
        desk.take(1, consultant);
        var answers = AtOnce.both(this::answer, this::answer);
        assertThat(statuses(answers)).containsExactly(303, 303);
        assertThat(history()).isEqualTo("ASK TAKE ANSWER");
        assertThat(messages()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void isClosedOnce() throws Exception {
        var answers = AtOnce.both(
                () -> hands.post(consultant, "/requests/1/closure", "reason", "Решили на приёме"),
                () -> hands.post(consultant, "/requests/1/closure", "reason", "Решили на приёме"));
        assertThat(statuses(answers)).containsExactly(303, 303);
        assertThat(history()).isEqualTo("ASK CLOSE");
    }

    @RepeatedTest(5)
    void isClosedByOneOfTwo() throws Exception {
        var answers = AtOnce.both(
                () -> hands.post(consultant, "/requests/1/closure", "reason", "Решили на приёме"),
                () -> hands.post(colleague, "/requests/1/closure", "reason", "Повтор"));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(303, 409);
        assertThat(history()).isEqualTo("ASK CLOSE");
    }

    private Callable<@Nullable Throwable> taking(PersonId who) {
        return () -> catchThrowable(() -> desk.take(1, who));
    }

    private MvcTestResult answer() {
        return hands.post(consultant, "/requests/1/answer", "body", "Откройте период", "seen", "0");
    }

    private String holder() {
        return jdbc.sql("select family_name from person join request on assignee = id")
                .query(String.class)
                .single();
    }

    private String history() {
        return jdbc.sql("select string_agg(act, ' ' order by id) from request_move where request_number = 1")
                .query(String.class)
                .single();
    }

    private int messages() {
        return jdbc.sql("select count(*) from request_message")
                .query(Integer.class)
                .single();
    }

    private static List<Integer> statuses(List<MvcTestResult> answers) {
        return answers.stream().map(answer -> answer.getResponse().getStatus()).toList();
    }

    private static String text(List<MvcTestResult> answers, int status) throws Exception {
        for (var answer : answers)
            if (answer.getResponse().getStatus() == status)
                return answer.getResponse().getContentAsString();
        throw new AssertionError("no " + status);
    }
}
