package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.SigningDesk;

@PageTest
class DayOfARequestTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
    }

    @Test
    void showsThePromiseBeforeAnythingIsSent() {
        assertThat(hands.get(cast.teacher(), "/requests/new"))
                .hasStatusOk()
                .bodyText()
                .contains("до конца четверга, 26 ноября", "Учёт посещаемости");
        Hands.schedule(drafts, signing, cast);
        assertThat(hands.get(cast.teacher(), "/requests/new"))
                .bodyText()
                .contains("до четверга, 26 ноября, 15:30", "каб. 214");
    }

    @Test
    void livesThroughItsWholeLife() {
        Hands.schedule(drafts, signing, cast);
        var asked = hands.post(cast.teacher(), "/requests", Hands.QUESTION);
        assertThat(asked).hasStatus(303).hasRedirectedUrl("/requests/1");
        assertThat(hands.get(cast.teacher(), "/requests/1"))
                .bodyText()
                .contains("Не ставится отметка", "до четверга, 26 ноября, 15:30", "Обращение отправлено");
        assertThat(hands.get(cast.consultant(), "/queue")).bodyText().contains("Берёзкина", "Взять в работу");

        assertThat(hands.post(cast.consultant(), "/requests/1/assignment"))
                .hasStatus(303)
                .hasRedirectedUrl("/requests/1");
        assertThat(hands.post(cast.consultant(), "/requests/1/clarification", "body", "Какой класс?", "seen", "0"))
                .hasStatus(303);
        assertThat(hands.get(cast.teacher(), "/requests"))
                .bodyText()
                .contains("Ждёт уточнения", "Ответьте на вопрос консультанта");
        assertThat(hands.post(cast.teacher(), "/requests/1/messages", "body", "Седьмой «Б»", "seen", "1"))
                .hasStatus(303);
        clock.forward(Duration.ofHours(2));
        assertThat(hands.post(cast.consultant(), "/requests/1/answer", "body", "Откройте период", "seen", "2"))
                .hasStatus(303);
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().contains("Откройте период", "Помог ли ответ?");
        assertThat(hands.post(cast.teacher(), "/requests/1/reopening", "body", "Период открыт", "seen", "3"))
                .hasStatus(303);
        assertThat(hands.post(cast.consultant(), "/requests/1/answer", "body", "Теперь да", "seen", "4"))
                .hasStatus(303);
        assertThat(hands.post(cast.teacher(), "/requests/1/closure", "helped", "true"))
                .hasStatus(303);
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().contains("Закрыто", "Ответ помог.");
        assertThat(history()).isEqualTo("ASK TAKE CLARIFY REPLY ANSWER REOPEN ANSWER CONFIRM by 2 people to CLOSED");
    }

    @Test
    void isClosedWithAReasonThatTheAskerReads() {
        var address = hands.ask(cast.teacher());
        assertThat(hands.post(cast.consultant(), address + "/closure", "reason", "Решили на приёме"))
                .hasStatus(303);
        assertThat(hands.get(cast.teacher(), address)).bodyText().contains("Решили на приёме");
    }

    @Test
    void isWithdrawnByWhoAsked() {
        var address = hands.ask(cast.teacher());
        assertThat(hands.post(cast.teacher(), address + "/closure")).hasStatus(303);
        assertThat(hands.get(cast.teacher(), address)).bodyText().contains("Автору помощь больше не нужна.");
    }

    @Test
    void comesBackToAllWhenItIsReleased() {
        var address = hands.ask(cast.teacher());
        hands.post(cast.consultant(), address + "/assignment");
        assertThat(hands.post(cast.consultant(), address + "/assignment/release"))
                .hasStatus(303);
        assertThat(hands.post(cast.consultant(), address + "/assignment/release"))
                .hasStatus(303);
        assertThat(hands.post(cast.consultant2(), address + "/assignment")).hasStatus(303);
        assertThat(history()).isEqualTo("ASK TAKE RELEASE TAKE by 3 people to TAKEN");
    }

    @Test
    void isTakenOverFromWhoIsNoConsultantAnyMore() {
        var address = hands.ask(cast.teacher());
        clock.setLocal("2026-11-23T12:00");
        hands.post(cast.formerConsultant(), address + "/assignment");
        clock.setLocal("2026-11-24T12:00");
        assertThat(hands.post(cast.consultant(), address + "/assignment")).hasStatus(303);
        assertThat(history()).isEqualTo("ASK TAKE RELEASE TAKE by 3 people to TAKEN");
    }

    @Test
    void isNotDoubledByARepeatedPost() {
        var form = new String[] {
            "topic", "GRADES", "subject", "Дважды", "happened", "Нажал два раза", "once", "8f14e45f-ceea"
        };
        assertThat(hands.post(cast.teacher(), "/requests", form)).hasRedirectedUrl("/requests/1");
        assertThat(hands.post(cast.teacher(), "/requests", form)).hasStatus(303).hasRedirectedUrl("/requests/1");
        assertThat(hands.post(cast.teacher2(), "/requests", form)).hasRedirectedUrl("/requests/2");
        for (int i = 0; i < 2; i++) {
            assertThat(hands.post(cast.teacher(), "/requests/1/messages", "body", "Ещё", "seen", "0"))
                    .hasStatus(303);
            assertThat(hands.post(cast.consultant(), "/requests/1/assignment")).hasStatus(303);
            assertThat(hands.post(cast.consultant(), "/requests/1/notes", "body", "Себе", "seen", "1"))
                    .hasStatus(303);
        }
        for (int i = 0; i < 2; i++)
            assertThat(hands.post(cast.consultant(), "/requests/1/answer", "body", "Вот", "seen", "2"))
                    .hasStatus(303);
        for (int i = 0; i < 2; i++)
            assertThat(hands.post(cast.teacher(), "/requests/1/closure", "helped", "true"))
                    .hasStatus(303);
        assertThat(jdbc.sql("select count(*) from request_message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from request_move where request_number = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void isNotDoubledByTheSameWordsInAnotherForm() {
        var first = hands.ask(cast.teacher());
        clock.forward(Duration.ofMinutes(14));
        assertThat(hands.ask(cast.teacher())).isEqualTo(first);
        assertThat(hands.ask(cast.teacher2())).isNotEqualTo(first);
        clock.forward(Duration.ofMinutes(2));
        assertThat(hands.ask(cast.teacher())).isNotEqualTo(first);
    }

    private String history() {
        return jdbc.sql("""
                        select string_agg(act, ' ' order by id) || ' by ' || count(distinct made_by) || ' people to '
                            || (select state from request where number = 1)
                        from request_move where request_number = 1""").query(String.class).single();
    }
}
