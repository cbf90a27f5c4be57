package school.helpdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Schedulers;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;

/** A promise missed by a full working day is announced once. */
@PageTest
@RecordApplicationEvents
class LapsesTests {

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk requests;

    @Autowired
    Lapses lapses;

    @Autowired
    RecurringTask<Void> announceLapses;

    @Autowired
    Schedulers schedulers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents heard;

    /** Asked on Tuesday, 24 November: promised by the end of Thursday, missed by the whole of Friday. */
    @Test
    void announcesFromTheEndOfTheWorkingDayAfterThePromiseAndNotEarlier() {
        var number = ask();
        assertThat(promised()).isEqualTo(local("2026-11-27T00:00"));
        clock.setLocal("2026-11-27T23:59");
        assertThat(lapses.announce()).isEmpty();
        clock.setLocal("2026-11-28T00:00");
        assertThat(lapses.announce()).containsExactly(new PromiseLapsed(number, local("2026-11-27T00:00")));
        assertThat(announced()).containsExactly(number);
    }

    @Test
    void announcesEachPromiseOnceHoweverOftenItRuns() {
        var number = ask();
        clock.setLocal("2026-11-30T10:00");
        assertThat(lapses.announce()).hasSize(1);
        assertThat(lapses.announce()).isEmpty();
        requests.take(number, cast.consultant());
        requests.answer(number, cast.consultant(), new Saying("Откройте период", null));
        requests.reopen(number, cast.teacher(), new Saying("Не помогло", null));
        assertThat(lapses.announce()).isEmpty();
        clock.setLocal("2026-12-28T10:00");
        assertThat(lapses.announce()).hasSize(1);
        assertThat(lapses.announce()).isEmpty();
        assertThat(heard.stream(PromiseLapsed.class)).hasSize(2);
    }

    @Test
    void saysNothingOfWhatWasAnsweredInTime() {
        var answered = ask();
        requests.take(answered, cast.consultant());
        requests.answer(answered, cast.consultant(), new Saying("Откройте период", null));
        clock.setLocal("2026-11-30T10:00");
        assertThat(lapses.announce()).isEmpty();
        assertThat(announced()).isEmpty();
    }

    @Test
    void saysNothingOfWhatWasAnsweredLateButBeforeItRan() {
        var answered = ask();
        clock.setLocal("2026-11-30T10:00");
        requests.take(answered, cast.consultant());
        requests.answer(answered, cast.consultant(), new Saying("Откройте период", null));
        assertThat(lapses.announce()).isEmpty();
    }

    /** Whoever answers holds the request; the job neither waits for them nor speaks over them. */
    @Test
    void leavesOutWhatSomebodyIsAnsweringAtThisMoment() throws Exception {
        var number = ask();
        clock.setLocal("2026-11-30T10:00");
        transaction.executeWithoutResult(holding -> {
            requests.take(number, cast.consultant());
            try {
                assertThat(AtOnce.<List<PromiseLapsed>>both(lapses::announce)).containsExactly(List.of());
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
        assertThat(lapses.announce()).hasSize(1);
    }

    @Test
    void announcesOnceWithTwoSchedulersOnOneDatabase() throws Exception {
        var numbers = IntStream.range(0, 5).mapToObj(one -> ask()).toList();
        clock.setLocal("2026-11-30T10:00");
        schedulers.runTwiceAndAfterARestart(announceLapses);
        assertThat(announced()).containsExactlyElementsOf(numbers);
        assertThat(heard.stream(PromiseLapsed.class).map(PromiseLapsed::request))
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void announcesOnceWhenManyRunAtOnceBatchByBatch() throws Exception {
        ask();
        jdbc.sql("""
                        insert into request (number, asker, audience, channel, topic, subject, place, school_class, steps,
                            happened, expected, once, asked_at, state, state_since, promised_until, promised_since,
                            promise_basis, promise_place)
                        select nextval('request_number'), asker, audience, channel, topic, subject, place, school_class, steps,
                            happened, expected, gen_random_uuid(), asked_at, state, state_since, promised_until,
                            promised_since, promise_basis, promise_place
                        from request, generate_series(1, :more)""").param("more", 2 * Lapses.BATCH).update();
        clock.setLocal("2026-11-30T10:00");
        var said = AtOnce.<List<PromiseLapsed>>both(lapses::announce, lapses::announce, lapses::announce);
        assertThat(said).allMatch(some -> some.size() <= Lapses.BATCH);
        while (!lapses.announce().isEmpty()) {}
        assertThat(announced()).hasSize(2 * Lapses.BATCH + 1);
        assertThat(heard.stream(PromiseLapsed.class).map(PromiseLapsed::request))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsNothingThatWasNotAnnounced() {
        ask();
        clock.setLocal("2026-11-30T10:00");
        transaction.executeWithoutResult(failing -> {
            assertThat(lapses.announce()).hasSize(1);
            failing.setRollbackOnly();
        });
        assertThat(announced()).isEmpty();
        assertThat(lapses.announce()).hasSize(1);
    }

    @Test
    void cannotBeKeptTwiceNorForgotten() {
        ask();
        clock.setLocal("2026-11-30T10:00");
        lapses.announce();
        for (var change : List.of(
                "insert into escalation_lapse select * from escalation_lapse",
                "update escalation_lapse set made_at = now()",
                "delete from escalation_lapse"))
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
    }

    private long ask() {
        var question = new Question(Topic.GRADES, "Не ставится отметка", "", "", "", "Ошибка " + UUID.randomUUID(), "");
        return requests.ask(cast.teacher(), question, UUID.randomUUID());
    }

    private Instant promised() {
        return jdbc.sql("select promised_until from request")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<Long> announced() {
        return jdbc.sql("select request_number from escalation_lapse order by request_number")
                .query(Long.class)
                .list();
    }

    private static Instant local(String moment) {
        return LocalDateTime.parse(moment).atZone(TravelClock.SCHOOL).toInstant();
    }
}
