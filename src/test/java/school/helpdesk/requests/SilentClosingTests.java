package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.people.Topic;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkdayDesk;

@PageTest
class SilentClosingTests {

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestDesk desk;

    @Autowired
    SilentClosing closing;

    @Autowired
    WorkdayDesk workdays;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest(name = "answered {0}, closed from {1}")
    @CsvSource({
        "2026-11-24T10:00, 2026-12-02T00:00",
        "2026-11-24T00:00, 2026-12-02T00:00",
        "2026-11-24T23:59:59, 2026-12-02T00:00",
        "2026-11-27T18:00, 2026-12-05T00:00",
        "2026-11-28T12:00, 2026-12-05T00:00",
        "2026-11-29T12:00, 2026-12-05T00:00",
        "2026-12-29T10:00, 2027-01-15T00:00",
        "2026-12-30T10:00, 2027-01-16T00:00",
        "2027-01-03T10:00, 2027-01-16T00:00"
    })
    void closesAfterFiveWorkingDaysWithoutAWordAndNotEarlier(String answered, String closed) {
        answer(answered);
        clock.setLocal(closed);
        clock.forward(Duration.ofSeconds(-1));
        assertThat(closing.close()).isZero();
        assertThat(history()).isEqualTo("ASK TAKE ANSWER");
        clock.setLocal(closed);
        assertThat(closing.close()).isEqualTo(1);
        assertThat(history()).isEqualTo("ASK TAKE ANSWER LAPSE");
    }

    @Test
    void countsTheDaysTheSchoolTookOff() {
        workdays.change(new OwnDay(LocalDate.of(2026, 11, 30), ChangeKind.DAY_OFF, "карантин"), cast.admin());
        answer("2026-11-24T10:00");
        clock.setLocal("2026-12-02T23:59");
        assertThat(closing.close()).isZero();
        clock.setLocal("2026-12-03T00:00");
        assertThat(closing.close()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        answer("2026-11-24T10:00");
        clock.setLocal("2026-12-02T00:00");
        assertThat(closing.close()).isEqualTo(1);
        assertThat(closing.close()).isZero();
        assertThat(history()).isEqualTo("ASK TAKE ANSWER LAPSE");
    }

    @Test
    void leavesAloneWhatTheAskerReopened() {
        var number = answer("2026-11-24T10:00");
        clock.setLocal("2026-12-01T23:59");
        desk.reopen(number, cast.teacher(), new Saying("Не помогло", null));
        clock.setLocal("2026-12-20T10:00");
        assertThat(closing.close()).isZero();
        assertThat(history()).isEqualTo("ASK TAKE ANSWER REOPEN");
    }

    @Test
    void countsAnewFromTheLatestAnswer() {
        var number = answer("2026-11-24T10:00");
        clock.setLocal("2026-12-01T12:00");
        desk.reopen(number, cast.teacher(), new Saying("Не помогло", null));
        desk.answer(number, cast.consultant(), new Saying("Тогда так", null));
        clock.setLocal("2026-12-08T23:59");
        assertThat(closing.close()).isZero();
        clock.setLocal("2026-12-09T00:00");
        assertThat(closing.close()).isEqualTo(1);
    }

    @Test
    void isNotPutOffByANote() {
        var number = answer("2026-11-24T10:00");
        clock.setLocal("2026-12-01T12:00");
        desk.note(number, cast.consultant(), new Saying("Молчит", null));
        clock.setLocal("2026-12-02T00:00");
        assertThat(closing.close()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatIsNotAnswered() {
        var shelf = new Shelf(jdbc, clock);
        for (var state : RequestState.values())
            if (state != RequestState.ANSWERED)
                shelf.put(1, cast.teacher(), state, state == RequestState.NEW ? null : cast.consultant());
        clock.setLocal("2027-03-01T10:00");
        assertThat(closing.close()).isZero();
    }

    @Test
    void closesManyBatchByBatch() {
        new Shelf(jdbc, clock).put(SilentClosing.BATCH + 7, cast.teacher(), RequestState.ANSWERED, cast.consultant());
        clock.setLocal("2026-12-02T00:00");
        assertThat(closing.close()).isEqualTo(SilentClosing.BATCH);
        assertThat(closing.close()).isEqualTo(7);
        assertThat(closing.close()).isZero();
        assertThat(jdbc.sql("select count(*) from request_move where act = 'LAPSE' and made_by is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(SilentClosing.BATCH + 7);
    }

    @Test
    void closesOnceWhenTwoInstancesRunAtOnce() throws Exception {
        new Shelf(jdbc, clock).put(40, cast.teacher(), RequestState.ANSWERED, cast.consultant());
        clock.setLocal("2026-12-02T00:00");
        assertThat(AtOnce.both(closing::close, closing::close).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void tellsTheAskerWhyItIsClosed() {
        var number = answer("2026-11-24T10:00");
        clock.setLocal("2026-12-02T00:00");
        closing.close();
        assertThat(new Hands(mvc, cast).get(cast.teacher(), "/requests/" + number))
                .bodyText()
                .contains("Пять рабочих дней после ответа никто не возражал.", "Закрыто порталом");
    }

    private long answer(String at) {
        clock.setLocal(at);
        var question = new Question(Topic.GRADES, "Не ставится отметка", "", "", "", "Ошибка 17", "");
        var number = desk.ask(cast.teacher(), question, UUID.randomUUID());
        desk.take(number, cast.consultant());
        desk.answer(number, cast.consultant(), new Saying("Откройте период", null));
        return number;
    }

    private String history() {
        return jdbc.sql("select string_agg(act, ' ' order by id) from request_move")
                .query(String.class)
                .single();
    }
}
