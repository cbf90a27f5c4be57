package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.visits.Hall.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.AtOnce;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.Token;

@PageTest
class VisitRaceTests {

    @Autowired
    Hall hall;

    @BeforeEach
    void begin() {
        hall.open();
    }

    @RepeatedTest(2)
    void givesTheLastSeatToOneOfFiftyAndTheOthersTheNextFreeTimes() throws Exception {
        var form = hall.form("2026-11-27T17:00");
        hall.clock.forward(Duration.ofSeconds(5));
        var people = new ArrayList<Callable<MvcTestResult>>();
        for (int i = 0; i < 50; i++) {
            var mine = with(form, "contact", "parent" + i + "@school.example", "once", Token.fresh());
            people.add(() -> hall.post(null, "/visits", mine));
        }
        var answers = AtOnce.all(people);
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .satisfies(statuses -> {
                    assertThat(Collections.frequency(statuses, 303)).isEqualTo(1);
                    assertThat(Collections.frequency(statuses, 409)).isEqualTo(49);
                });
        for (var answer : answers)
            if (answer.getResponse().getStatus() == 409)
                assertThat(answer).bodyText().contains("Это время только что заняли", "с 17:15 до 17:30");
        assertThat(hall.count("visit")).isEqualTo(1);
        assertThat(hall.count("request")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void isSignedUpOnceByWhoSendsTheFormManyTimesAtOnce() throws Exception {
        var form = hall.form("2026-11-27T17:00");
        hall.clock.forward(Duration.ofSeconds(5));
        var same = new ArrayList<Callable<MvcTestResult>>();
        for (int i = 0; i < 8; i++) same.add(() -> hall.post(null, "/visits", form));
        assertThat(AtOnce.all(same))
                .extracting(answer -> answer.getResponse().getStatus())
                .containsOnly(303);
        assertThat(hall.count("visit")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void movesOneOfTwoIntoTheSameTime() throws Exception {
        var one = hall.booked("2026-11-26T14:00");
        var other = hall.booked("2026-11-26T14:15", "contact", "other@school.example");
        var to = Hall.at("2026-11-26T15:00");
        var answers = AtOnce.all(List.<Callable<MvcTestResult>>of(
                () -> hall.post(null, one + "/move", "starts", to),
                () -> hall.post(null, other + "/move", "starts", to)));
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(303, 409);
    }

    @Test
    void swapsNothingWhenTwoWantEachOthersTime() throws Exception {
        var one = hall.booked("2026-11-26T14:00");
        var other = hall.booked("2026-11-26T14:15", "contact", "other@school.example");
        var answers = AtOnce.all(List.<Callable<MvcTestResult>>of(
                () -> hall.post(null, one + "/move", "starts", Hall.at("2026-11-26T14:15")),
                () -> hall.post(null, other + "/move", "starts", Hall.at("2026-11-26T14:00"))));
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsOnly(409);
    }

    /** Each takes the same two locks, and in the same order. */
    @RepeatedTest(5)
    void isEitherCancelledByItsOwnerOrClosedByTheConsultant() throws Exception {
        var visit = hall.booked("2026-11-26T14:00");
        var answers = AtOnce.all(List.<Callable<MvcTestResult>>of(
                () -> hall.post(null, visit + "/cancellation"),
                () -> hall.post(hall.cast.consultant(), "/requests/1/closure", "reason", "Решили по телефону")));
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .allMatch(status -> status == 303 || status == 409)
                .contains(303);
        assertThat(hall.value("visit.state || ' ' || request.state")).isEqualTo("CANCELLED CLOSED");
        assertThat(hall.count("visit_move where act = 'CANCEL'")).isEqualTo(1);
    }
}
