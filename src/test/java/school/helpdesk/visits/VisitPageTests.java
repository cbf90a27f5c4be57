package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.visits.Hall.at;
import static school.helpdesk.visits.Hall.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.Token;
import school.helpdesk.requests.RequestDesk;

/** A visit behind its link: moved, cancelled, put into a calendar, as long as it has not begun. */
@PageTest
class VisitPageTests {

    @Autowired
    Hall hall;

    @Autowired
    RequestDesk requests;

    private String visit = "";

    @BeforeEach
    void begin() {
        hall.open();
        visit = hall.booked("2026-11-26T14:15");
    }

    @Test
    void isFoundByNoSearchEngineAndToldToNoOtherSite() {
        var page = hall.get(null, visit);
        assertThat(page).hasHeader("X-Robots-Tag", "noindex, nofollow").hasHeader("Referrer-Policy", "no-referrer");
        assertThat(page).hasHeader("Cache-Control", "no-store").doesNotContainHeader("ETag");
    }

    @Test
    void isMovedByItsOwner() {
        assertThat(hall.post(null, visit + "/move", "starts", at("2026-11-27T17:30")))
                .hasStatus(303)
                .hasRedirectedUrl(visit);
        assertThat(hall.get(null, visit))
                .bodyText()
                .contains("пятница, 27 ноября 2026, с 17:30 до 17:45", "Лугин Пётр");
        assertThat(hall.value("promised_until = '2026-11-27 18:00+07'")).isEqualTo("true");
        assertThat(hall.signUp("2026-11-26T14:15", "contact", "next@school.example"))
                .hasStatus(303);
    }

    @Test
    void isNotMovedIntoATakenTime() {
        hall.booked("2026-11-26T14:30", "contact", "other@school.example");
        assertThat(hall.post(null, visit + "/move", "starts", at("2026-11-26T14:30")))
                .hasStatus(409)
                .bodyText()
                .contains("Это время только что заняли", "с 14:15 до 14:30", "14:45, 26 ноября");
        assertThat(hall.get(null, visit)).bodyText().contains("четверг, 26 ноября 2026, с 14:15 до 14:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "вчера", "2026-11-26T14:07:00Z", "2026-11-25T08:00:00Z", "2031-01-01T00:00:00Z"})
    void isNotMovedToATimeThatIsNone(String starts) {
        assertThat(hall.post(null, visit + "/move", "starts", starts)).hasStatus(409);
        assertThat(hall.get(null, visit)).bodyText().contains("с 14:15 до 14:30");
    }

    @Test
    void isCancelledOnceAndTheTimeIsFreeAgain() {
        assertThat(hall.get(null, visit + "/cancellation")).hasStatus(404);
        assertThat(hall.post(null, visit + "/cancellation")).hasStatus(303).hasRedirectedUrl(visit);
        assertThat(hall.get(null, visit)).bodyText().contains("Запись отменена", "Записаться снова");
        assertThat(hall.post(null, visit + "/cancellation"))
                .hasStatus(409)
                .bodyText()
                .contains("Эта запись уже отменена");
        assertThat(hall.post(null, visit + "/move", "starts", at("2026-11-26T14:30")))
                .hasStatus(409);
        assertThat(hall.value("request.state")).isEqualTo("CLOSED");
        assertThat(acts()).isEqualTo("BOOK CANCEL");
        assertThat(hall.signUp("2026-11-26T14:15", "contact", "next@school.example"))
                .hasStatus(303);
    }

    @Test
    void staysOnceItHasBegun() {
        hall.clock.setLocal("2026-11-26T14:15");
        assertThat(hall.post(null, visit + "/cancellation"))
                .hasStatus(409)
                .bodyText()
                .contains("Это время уже началось");
        assertThat(hall.post(null, visit + "/move", "starts", at("2026-11-27T17:30")))
                .hasStatus(409);
        assertThat(hall.get(null, visit)).bodyText().doesNotContain("Отменить запись", "/move");
        assertThat(hall.value("visit.state")).isEqualTo("BOOKED");
    }

    @Test
    void isCancelledWithItsRequest() {
        requests.close(1, hall.cast.consultant(), "Решили по телефону");
        assertThat(hall.get(null, visit)).bodyText().contains("Запись отменена");
        assertThat(acts()).isEqualTo("BOOK CANCEL");
    }

    @Test
    void staysCancelledWhenItsTimeMayHaveGoneToOthers() {
        requests.close(1, hall.cast.consultant(), "Решили по телефону");
        var step =
                hall.jdbc.sql("select id from request_step").query(Long.class).single();
        assertThat(hall.post(hall.cast.consultant(), "/requests/1/undo", "step", String.valueOf(step)))
                .hasStatus(409)
                .bodyText()
                .contains("отменена запись на приём");
        assertThat(hall.value("request.state")).isEqualTo("CLOSED");
        assertThat(acts()).isEqualTo("BOOK CANCEL");
    }

    @Test
    void keepsItsRequestFromBeingMergedWhileSomebodyIsExpected() {
        hall.signUp("2026-11-27T17:30");
        assertThat(hall.post(hall.cast.consultant(), "/requests/1/merger", "into", "2"))
                .hasStatus(409)
                .bodyText()
                .contains("есть запись на приём");
        assertThat(acts()).isEqualTo("BOOK BOOK");
    }

    @Test
    void isMovedForTheVisitorByAConsultantWhoThenTellsThem() {
        var code = "/visits/" + hall.code();
        assertThat(hall.post(hall.cast.consultant2(), code + "/move", "starts", at("2026-11-27T17:30")))
                .hasStatus(303)
                .hasRedirectedUrl(code);
        assertThat(hall.get(hall.cast.consultant(), "/visits/waiting"))
                .bodyText()
                .contains("Осокина Вера", "+7 (900) 000-00-41", "Назначено время", "пятница, 27 ноября");
        assertThat(hall.tell(hall.cast.consultant())).hasStatus(303);
        assertThat(hall.get(hall.cast.consultant(), "/visits/waiting"))
                .bodyText()
                .contains("Никто не ждёт");
        assertThat(hall.get(hall.cast.consultant(), code)).bodyText().contains("Посетителю сообщили");
    }

    @Test
    void goesIntoACalendar() {
        var file = hall.get(null, visit + ".ics");
        assertThat(file).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        assertThat(text(file))
                .contains("BEGIN:VEVENT", "DTSTART:20261126T071500Z", "DTEND:20261126T073000Z", "STATUS:CONFIRMED")
                .contains("LOCATION:каб. 214")
                .doesNotContain(visit.substring("/visits/".length()), "Осокина");
        hall.post(null, visit + "/cancellation");
        assertThat(text(hall.get(null, visit + ".ics"))).contains("STATUS:CANCELLED", "METHOD:CANCEL");
    }

    @Test
    void isNotFoundByAForgedForeignOrExpiredLink() {
        for (var link : new String[] {
            "/visits/" + Token.fresh(),
            visit + "x",
            visit.substring(0, visit.length() - 1),
            "/visits/999999",
            "/visits/x"
        }) {
            assertThat(hall.get(null, link))
                    .as(link)
                    .hasStatus(404)
                    .bodyText()
                    .contains("Такой записи нет", "Записаться на приём");
            assertThat(hall.post(null, link + "/cancellation")).hasStatus(404);
            assertThat(hall.post(null, link + "/move", "starts", at("2026-11-26T14:30")))
                    .hasStatus(404);
            assertThat(hall.post(null, link + "/consent/withdrawal")).hasStatus(404);
            assertThat(hall.get(null, link + ".ics")).hasStatus(404);
        }
        hall.jdbc.sql("update visit set secret_hash = null").update();
        assertThat(hall.get(null, visit)).hasStatus(404);
        assertThat(hall.value("visit.state")).isEqualTo("BOOKED");
    }

    private String acts() {
        return hall.jdbc
                .sql("select string_agg(act, ' ' order by id) from visit_move")
                .query(String.class)
                .single();
    }
}
