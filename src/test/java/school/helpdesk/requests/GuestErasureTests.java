package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Schedulers;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;

@PageTest
@RecordApplicationEvents
class GuestErasureTests {

    private static final String CLOSED = "update request set state = 'CLOSED', promised_until = null,"
            + " promised_since = null, promise_basis = null, promise_place = null";

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IntakeDesk intakes;

    @Autowired
    RequestDesk desk;

    @Autowired
    GuestErasure erasure;

    @Autowired
    RecurringTask<Void> eraseGuests;

    @Autowired
    Schedulers schedulers;

    @Autowired
    ApplicationEvents heard;

    @Autowired
    MockMvcTester mvc;

    private long number;

    @BeforeEach
    void begin() {
        number = open("Осокина Вера");
    }

    @Test
    void forgetsAGuestAYearAfterTheRequestWasClosedAndNotEarlier() {
        desk.close(number, cast.consultant(), "Решили на приёме");
        clock.forward(Duration.ofDays(365));
        assertThat(erasure.erase()).isZero();
        clock.forward(Duration.ofMillis(1));
        assertThat(erasure.erase()).isEqualTo(1);
        assertThat(erasure.erase()).isZero();
        assertThat(who()).isEqualTo("null null erased");
    }

    @Test
    void keepsTheTopicAndTheAnswerAndNoWordOfTheGuest() {
        desk.close(number, cast.consultant(), "Решили на приёме");
        clock.forward(Duration.ofDays(366));
        erasure.erase();
        clock.setLocal("2026-11-24T10:00");
        assertThat(new Hands(mvc, cast).get(cast.consultant(), "/requests/1"))
                .bodyText()
                .contains("Вход и доступ", "Решили на приёме", "данные стёрты")
                .doesNotContain("Осокина", "000-00-41", "Не могу войти");
        assertThat(new Hands(mvc, cast).get(cast.consultant(), "/queue?state=CLOSED"))
                .bodyText()
                .contains("данные стёрты");
    }

    @Test
    void leavesOpenOnesAndEmployeesAlone() {
        new Hands(mvc, cast).ask(cast.teacher());
        desk.close(2, cast.consultant(), "Решили на приёме");
        clock.forward(Duration.ofDays(3000));
        assertThat(erasure.erase()).isZero();
    }

    @RepeatedTest(3)
    void forgetsEachOnceWhenTwoInstancesDoItAtOnce() throws Exception {
        for (int i = 0; i < 30; i++) open("Гость " + i);
        jdbc.sql(CLOSED).update();
        clock.forward(Duration.ofDays(400));
        var erased = AtOnce.both(erasure::erase, erasure::erase);
        assertThat(erased.get(0) + erased.get(1) + erasure.erase()).isEqualTo(31);
    }

    @Test
    void forgetsOnceWithTwoSchedulersOnOneDatabase() throws Exception {
        jdbc.sql("""
                        insert into request (number, guest_name, guest_contact, audience, channel, topic, subject, place,
                            school_class, steps, happened, expected, once, asked_at, state, state_since)
                        select nextval('request_number'), guest_name, guest_contact, audience, channel, topic, subject, place,
                            school_class, steps, happened, expected, gen_random_uuid(), asked_at, 'CLOSED', state_since
                        from request, generate_series(1, :more)""").param("more", GuestErasure.BATCH + 7).update();
        jdbc.sql(CLOSED).update();
        clock.forward(Duration.ofDays(400));
        schedulers.runTwiceAndAfterARestart(eraseGuests);
        assertThat(heard.stream(GuestsErased.class).flatMap(erased -> erased.numbers().stream()))
                .hasSize(GuestErasure.BATCH + 8)
                .doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from request where guest_name is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isHeldToByTheDatabase() {
        for (var act : new String[] {
            "guest_name = null",
            "guest_contact = null",
            "erased_at = now()",
            "asker = (select id from person limit 1)",
            "guest_name = ''",
            "guest_contact = repeat('я', 151)"
        }) {
            cast.teacher();
            assertThatThrownBy(() -> jdbc.sql("update request set " + act).update())
                    .as(act)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private long open(String name) {
        var question = Question.of(Topic.PARENT_ACCESS, "Не могу войти");
        var intake = new Intake(
                null, new Guest(name, "+7 (900) 000-00-41"), question, Channel.IN_PERSON, null, UUID.randomUUID());
        return intakes.open(intake, intakes.promise(Audience.PARENTS));
    }

    private String who() {
        return jdbc.sql("select format('%s %s %s', coalesce(guest_name, 'null'), coalesce(guest_contact, 'null'),"
                        + " case when erased_at is null then 'kept' else 'erased' end) from request")
                .query(String.class)
                .single();
    }
}
