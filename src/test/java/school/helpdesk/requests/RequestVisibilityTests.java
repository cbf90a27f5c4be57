package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

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
import school.helpdesk.kernel.PersonId;

@PageTest
class RequestVisibilityTests {

    private static final String SECRET = "Коллега, проверь права";

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

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        hands.ask(cast.teacher());
    }

    @Test
    void showsNotesToConsultantsAndTheDirectorOnly() {
        desk.take(1, cast.consultant());
        desk.note(1, cast.consultant(), new Saying(SECRET, 0L));
        desk.answer(1, cast.consultant(), new Saying("Откройте период", 0L));
        assertThat(hands.get(cast.consultant2(), "/requests/1")).bodyText().contains(SECRET);
        assertThat(hands.get(cast.director(), "/requests/1")).bodyText().contains(SECRET);
        for (var address : new String[] {"/requests/1", "/requests/1?before=99", "/requests"})
            assertThat(hands.get(cast.teacher(), address))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(SECRET, "внутренняя заметка", "message--note");
    }

    @Test
    void showsNoNoteWhereTheAskerIsRefused() {
        desk.take(1, cast.consultant());
        desk.note(1, cast.consultant(), new Saying(SECRET, 0L));
        desk.answer(1, cast.consultant(), new Saying("Откройте период", 0L));
        assertThat(hands.post(cast.teacher(), "/requests/1/messages", "body", "Поздно", "seen", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Откройте период")
                .doesNotContain(SECRET);
        assertThat(hands.post(cast.teacher(), "/requests/1/reopening", "body", ""))
                .hasStatus(422)
                .bodyText()
                .doesNotContain(SECRET);
    }

    @Test
    void refusesNoReplyBecauseOfANote() {
        desk.take(1, cast.consultant());
        desk.note(1, cast.consultant(), new Saying(SECRET, 0L));
        assertThat(hands.post(cast.teacher(), "/requests/1/messages", "body", "Седьмой «Б»", "seen", "0"))
                .hasStatus(303);
    }

    @Test
    void listsToAnEmployeeTheirOwnOnly() {
        assertThat(hands.get(cast.teacher(), "/requests")).bodyText().contains("Не ставится отметка");
        assertThat(hands.get(cast.teacher2(), "/requests")).bodyText().doesNotContain("Не ставится отметка");
        assertThat(hands.get(cast.teacher2(), "/requests/1")).hasStatus(404);
        assertThat(hands.get(cast.teacher2(), "/queue")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "reopening", "closure", "assignment", "assignment/release", "answer", "notes"})
    void hidesFromEverybodyElseThatItExists(String act) {
        for (var stranger : new PersonId[] {cast.teacher2(), cast.formerConsultant(), cast.admin(), cast.director()}) {
            assertThat(hands.post(stranger, "/requests/1/" + act, "body", "Текст"))
                    .hasStatus(404);
            assertThat(hands.post(stranger, "/requests/1/" + act, "body", "")).hasStatus(404);
            assertThat(hands.post(stranger, "/requests/1/" + act, "reason", "", "body", ""))
                    .hasStatus(404);
            assertThat(hands.post(stranger, "/requests/1/" + act, "reason", "Так", "helped", "true", "body", "Текст"))
                    .hasStatus(404);
        }
        assertThat(history()).isEqualTo("ASK, 0 messages");
    }

    @Test
    void letsTheDirectorReadAndDoNothing() {
        assertThat(hands.get(cast.director(), "/queue"))
                .hasStatusOk()
                .bodyText()
                .contains("Не ставится отметка");
        assertThat(hands.get(cast.director(), "/queue")).bodyText().doesNotContain("Взять в работу");
        assertThat(hands.get(cast.director(), "/requests/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Не ставится отметка")
                .doesNotContain("action=\"/requests/1/");
    }

    @Test
    void showsNothingMoreToWhoIsNoConsultantAnyMore() {
        clock.setLocal("2026-11-23T18:00");
        var former = cast.formerConsultant();
        assertThat(hands.get(former, "/requests/1")).hasStatusOk();
        clock.setLocal("2026-11-24T00:00");
        assertThat(hands.get(former, "/requests/1")).hasStatus(404);
        assertThat(hands.get(former, "/queue")).hasStatus(404);
    }

    @Test
    void makesAConsultantWhoAsksAnAskerAndNothingElse() {
        var address = hands.ask(cast.consultant());
        desk.note(2, cast.consultant2(), new Saying(SECRET, 0L));
        assertThat(hands.get(cast.consultant(), address))
                .bodyText()
                .contains("Помощь больше не нужна")
                .doesNotContain(SECRET, "/assignment", "/notes");
        assertThat(hands.get(cast.consultant(), "/queue"))
                .bodyText()
                .contains(address + "\"")
                .doesNotContain(address + "/assignment");
        for (var act : new String[] {"assignment", "assignment/release", "answer", "clarification", "notes"})
            assertThat(hands.post(cast.consultant(), address + "/" + act, "body", "Сам себе"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Это ваше собственное обращение")
                    .doesNotContain(SECRET);
        assertThat(hands.post(cast.consultant(), address + "/closure", "reason", "Сам себе"))
                .hasStatus(409);
        assertThat(hands.get(cast.consultant2(), address)).bodyText().contains(SECRET, address + "/assignment");
    }

    @Test
    void leavesTheAskersActsToTheAsker() {
        for (var act : new String[] {"messages", "reopening", "closure"})
            assertThat(hands.post(cast.consultant(), "/requests/1/" + act, "body", "За автора", "helped", "true"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("только автор обращения");
        assertThat(history()).isEqualTo("ASK, 0 messages");
    }

    private String history() {
        return jdbc.sql("""
                        select string_agg(act, ' ' order by id) || ', ' || (select count(*) from request_message)
                            || ' messages' from request_move""").query(String.class).single();
    }
}
