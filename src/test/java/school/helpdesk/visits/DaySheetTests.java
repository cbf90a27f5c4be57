package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.visits.Hall.text;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.PageTest;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;
import school.helpdesk.schedule.OccurrenceDesk;

/** Who comes when with which question, who came and what came of it. */
@PageTest
class DaySheetTests {

    @Autowired
    Hall hall;

    @Autowired
    RequestDesk requests;

    @Autowired
    OccurrenceDesk occurrences;

    private String visit = "";

    @BeforeEach
    void begin() {
        hall.open();
        hall.booked("2026-11-26T15:00", "contact", "later@school.example", "name", "Павел");
        hall.clock.forward(Duration.ofMinutes(1));
        visit = hall.booked("2026-11-26T14:15");
    }

    @Test
    void showsWhoComesInTheOrderOfTheirTimes() {
        assertThat(sheet("2026-11-26"))
                .containsSubsequence(
                        "с 14:00 до 15:30", "14:15", "Осокина Вера", "Не приходит письмо", "15:00", "Павел")
                .contains("(это вы)", "+7 (900) 000-00-41", "Свободно:", "14:30")
                .doesNotContain("/attendance", "/visits/walk-ins");
        assertThat(sheet("2026-11-28")).contains("Приёма в этот день нет");
        assertThat(sheet("когда-нибудь")).contains("вторник, 24 ноября 2026");
    }

    @Test
    void turnsTheOutcomeIntoTheAnswer() {
        hall.clock.setLocal("2026-11-26T14:20");
        assertThat(attend("true", "Показала, где письмо")).hasStatus(303);
        assertThat(sheet("2026-11-26")).contains("Показала, где письмо", "Пришёл");
        assertThat(hall.get(null, visit)).bodyText().contains("Приём состоялся", "Показала, где письмо");
        assertThat(hall.value("visit.state || ' ' || request.state")).isEqualTo("CAME ANSWERED");
    }

    @Test
    void takesTheOutcomeLater() {
        hall.clock.setLocal("2026-11-26T14:20");
        attend("true", "");
        assertThat(hall.value("visit.state || ' ' || request.state")).isEqualTo("CAME TAKEN");
        assertThat(sheet("2026-11-26")).contains("Записать итог");
        attend("true", "Показала, где письмо");
        assertThat(hall.value("request.state")).isEqualTo("ANSWERED");
        assertThat(attend("true", "Показала, где письмо")).hasStatus(303);
        assertThat(attend("true", "Ещё раз"))
                .hasStatus(409)
                .bodyText()
                .contains("На обращение уже ответили", "Ещё раз");
    }

    @Test
    void takesWhoComesForWhoWasAskedToClarify() {
        hall.cast.teacher();
        var wednesday = hall.on("2026-11-25").toString();
        hall.post(
                hall.cast.teacher(),
                "/visits",
                "occurrence",
                wednesday,
                "starts",
                Hall.at("2026-11-25T15:00"),
                "topic",
                "GRADES",
                "question",
                "Четверть");
        requests.take(3, hall.cast.consultant());
        requests.clarify(3, hall.cast.consultant(), new Saying("Какая?", null));
        hall.clock.setLocal("2026-11-25T15:05");
        assertThat(hall.post(
                        hall.cast.consultant(),
                        "/visits/" + code("Четверть") + "/attendance",
                        "came",
                        "true",
                        "outcome",
                        "Открыла период"))
                .hasStatus(303);
        assertThat(hall.jdbc
                        .sql("select string_agg(act, ' ' order by id) from request_move where request_number = 3")
                        .query(String.class)
                        .single())
                .isEqualTo("ASK TAKE CLARIFY REPLY ANSWER");
    }

    @Test
    void marksNobodyForAReceptionThatWasNotHeld() {
        occurrences.cancel(hall.on("2026-11-26"), "Педсовет", hall.cast.consultant());
        hall.clock.setLocal("2026-11-26T14:20");
        assertThat(attend("false", "")).hasStatus(409).bodyText().contains("Этого приёма не было");
        assertThat(hall.value("visit.state")).isEqualTo("BOOKED");
    }

    @Test
    void takesBackAMarkThatWasAMistake() {
        hall.clock.setLocal("2026-11-26T14:20");
        attend("true", "");
        assertThat(hall.post(hall.cast.consultant(), "/visits/" + hall.code() + "/attendance/removal"))
                .hasStatus(303);
        assertThat(hall.value("visit.state")).isEqualTo("BOOKED");
        assertThat(attend("false", "")).hasStatus(303);
        assertThat(hall.post(hall.cast.consultant(), "/visits/" + hall.code() + "/attendance/removal"))
                .hasStatus(409);
    }

    @Test
    void closesTheRequestOfWhoDidNotCome() {
        hall.clock.setLocal("2026-11-26T14:20");
        assertThat(attend("false", "")).hasStatus(303);
        assertThat(attend("false", "")).hasStatus(303);
        assertThat(hall.value("visit.state || ' ' || request.state")).isEqualTo("MISSED CLOSED");
        assertThat(hall.get(null, visit)).bodyText().contains("Вы не пришли на приём", "Записаться снова");
        assertThat(attend("true", "Всё же пришла"))
                .hasStatus(409)
                .bodyText()
                .contains("Уже отмечено, что посетитель не пришёл");
    }

    @Test
    void marksNobodyBeforeTheirTime() {
        hall.clock.setLocal("2026-11-26T13:50");
        assertThat(attend("false", "")).hasStatus(409).bodyText().contains("Это время ещё не началось");
        hall.clock.setLocal("2026-11-25T14:20");
        assertThat(attend("true", "Рано")).hasStatus(409).bodyText().contains("Этот день ещё впереди");
        assertThat(hall.value("visit.state")).isEqualTo("BOOKED");
        hall.clock.setLocal("2026-11-26T13:50");
        assertThat(attend("true", "Пришла раньше")).hasStatus(303);
    }

    @Test
    void asksAgainWhenNothingWasSaid() {
        hall.clock.setLocal("2026-11-26T14:20");
        assertThat(attend("maybe", "Мой итог")).hasStatus(422).bodyText().contains("Мой итог");
        assertThat(hall.post(hall.cast.consultant(), "/visits/" + hall.code() + "/attendance", "outcome", "Мой итог"))
                .hasStatus(422)
                .bodyText()
                .contains("Мой итог");
        assertThat(attend("true", "я".repeat(8001))).hasStatus(422);
        assertThat(hall.value("visit.state")).isEqualTo("BOOKED");
    }

    @Test
    void fitsInWhoWalkedIn() {
        hall.clock.setLocal("2026-11-26T14:20");
        var thursday = hall.on("2026-11-26").toString();
        var form =
                new String[] {"occurrence", thursday, "name", "Гаврилов Лев", "question", "Нет кнопки", "once", "a1"};
        assertThat(hall.post(hall.cast.consultant(), "/visits/walk-ins", form)).hasStatus(303);
        assertThat(hall.post(hall.cast.consultant(), "/visits/walk-ins", form)).hasStatus(303);
        assertThat(sheet("2026-11-26"))
                .containsSubsequence("14:15", "без записи", "Гаврилов Лев", "Нет кнопки", "15:00");
        assertThat(hall.count("visit")).isEqualTo(3);
        assertThat(hall.value("visit.state || ' ' || request.state || ' ' || visit.audience"))
                .isEqualTo("CAME TAKEN PARENTS");
    }

    @Test
    void knowsAColleagueWhoWalkedIn() {
        hall.clock.setLocal("2026-11-26T14:20");
        hall.cast.teacher();
        var thursday = hall.on("2026-11-26").toString();
        hall.post(
                hall.cast.consultant(),
                "/visits/walk-ins",
                "occurrence",
                thursday,
                "name",
                "Берёзкина Ирина Павловна",
                "question",
                "План");
        assertThat(hall.get(hall.cast.teacher(), "/requests")).bodyText().contains("План");
    }

    @Test
    void keepsWhatWasTypedAboutAWalkIn() {
        hall.clock.setLocal("2026-11-26T14:20");
        var thursday = hall.on("2026-11-26").toString();
        assertThat(hall.post(
                        hall.cast.consultant(), "/visits/walk-ins", "occurrence", thursday, "question", "Нет кнопки"))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите, кто пришёл", "Нет кнопки");
        assertThat(hall.post(hall.cast.consultant(), "/visits/walk-ins", "occurrence", "x", "question", "Нет кнопки"))
                .hasStatus(404);
    }

    @Test
    void notesOneAnswerForAllAtAParentMeeting() {
        hall.clock.setLocal("2026-11-30T18:30");
        var meeting = hall.on("2026-11-30").toString();
        assertThat(hall.get(hall.cast.consultant2(), "/visits")).bodyText().contains("Записать итог собрания");
        assertThat(hall.get(hall.cast.consultant2(), "/visits/meetings/new?occurrence=" + meeting))
                .hasStatusOk();
        assertThat(meet(meeting, "34", "b1")).hasStatus(303);
        assertThat(meet(meeting, "34", "b1")).hasStatus(303);
        assertThat(meet(meeting, "35", "b2")).hasStatus(409).bodyText().contains("Итог этого собрания уже записан");
        assertThat(sheet("2026-11-30")).contains("34", "Где смотреть задания?", "На главной странице журнала");
        assertThat(hall.jdbc
                        .sql(
                                "select channel || ' ' || state || ' ' || audience from request where channel = 'PARENT_MEETING'")
                        .query(String.class)
                        .list())
                .containsExactly("PARENT_MEETING ANSWERED PARENTS");
    }

    @Test
    void wantsToKnowHowManyWereThere() {
        hall.clock.setLocal("2026-11-30T18:30");
        var meeting = hall.on("2026-11-30").toString();
        for (var people : new String[] {"", "0", "-3", "2001", "много"})
            assertThat(meet(meeting, people, "b3"))
                    .as(people)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Где смотреть задания?");
        hall.clock.setLocal("2026-11-29T18:30");
        assertThat(meet(meeting, "34", "b4")).hasStatus(409);
        assertThat(hall.count("visit_meeting")).isZero();
    }

    @Test
    void isForConsultantsOnly() {
        assertThat(hall.get(null, "/visits")).hasStatus(303);
        assertThat(hall.get(hall.cast.teacher(), "/visits")).hasStatus(404);
        assertThat(hall.get(hall.cast.director(), "/visits")).hasStatus(404);
        hall.clock.setLocal("2026-11-26T14:20");
        assertThat(hall.post(hall.cast.teacher(), "/visits/" + hall.code() + "/attendance", "came", "true"))
                .hasStatus(404);
    }

    private MvcTestResult attend(String came, String outcome) {
        return hall.post(
                hall.cast.consultant(), "/visits/" + hall.code() + "/attendance", "came", came, "outcome", outcome);
    }

    private MvcTestResult meet(String meeting, String people, String once) {
        return hall.post(
                hall.cast.consultant2(),
                "/visits/meetings",
                "occurrence",
                meeting,
                "people",
                people,
                "topic",
                "PARENT_HOMEWORK",
                "question",
                "Где смотреть задания?",
                "answer",
                "На главной странице журнала",
                "once",
                once);
    }

    private String code(String question) {
        return hall.jdbc
                .sql("select code from visit join request on number = request_number where happened = ?")
                .param(question)
                .query(String.class)
                .single();
    }

    private String sheet(String date) {
        return text(hall.get(hall.cast.consultant(), "/visits?date=" + date));
    }
}
