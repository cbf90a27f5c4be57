package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import school.helpdesk.PageTest;
import school.helpdesk.requests.GuestErasure;

/** What parents agree to, when, and what becomes of their data. */
@PageTest
class ConsentTests {

    @Autowired
    Hall hall;

    @Autowired
    GuestErasure erasure;

    private String visit = "";

    @BeforeEach
    void begin() {
        hall.open();
        visit = hall.booked("2026-11-26T14:15");
    }

    /** Words that people agreed to may change, but not under the same name. */
    @Test
    void isNamedAnewWhenItsWordsChange() throws Exception {
        assertThat(Consents.TEXT).isEqualTo("2026-11-25");
        assertThat(fingerprint()).isEqualTo("8e25e475481157e9");
    }

    @Test
    void isADocumentOfItsOwn() {
        assertThat(hall.get(null, "/privacy/consent"))
                .hasStatusOk()
                .bodyText()
                .contains("Согласие на обработку персональных данных", "Редакция: 25 ноября 2026.", "365 дней");
        assertThat(hall.get(null, "/privacy")).hasStatusOk().bodyText().contains("365 дней", "/privacy/consent");
        assertThat(Hall.text(hall.get(
                        null,
                        "/visits/new?occurrence=" + hall.on("2026-11-26") + "&starts=" + Hall.at("2026-11-26T14:30"))))
                .contains("/privacy/consent", "name=\"consent\"")
                .doesNotContain("checked");
    }

    @Test
    void isKeptWithItsTextAndTime() {
        assertThat(journal()).containsExactly("2026-11-25 ru GIVEN 2026-11-24T10:00:05");
    }

    @Test
    void isWithdrawnOnOnesOwnPageAndTheDataAreGoneAtOnce() {
        assertThat(hall.post(null, visit + "/consent/withdrawal"))
                .hasStatus(303)
                .hasRedirectedUrl("/privacy/withdrawn");
        assertThat(hall.get(null, "/privacy/withdrawn")).hasStatusOk();
        assertThat(journal()).hasSize(2).last().asString().contains("2026-11-25 ru WITHDRAWN");
        assertThat(hall.value("visit.state || ' ' || request.state || ' ' || coalesce(guest_name, 'erased')"
                        + " || ' ' || coalesce(contact_hash::text, 'erased')"))
                .isEqualTo("CANCELLED CLOSED erased erased");
        assertThat(hall.get(null, visit)).hasStatus(404);
        assertThat(hall.post(null, visit + "/consent/withdrawal")).hasStatus(404);
    }

    @Test
    void isWithdrawnByNobodyElse() {
        assertThat(hall.post(hall.cast.consultant(), "/visits/" + hall.code() + "/consent/withdrawal"))
                .hasStatus(404);
        assertThat(journal()).hasSize(1);
    }

    @Test
    void leavesTheOutcomeOfAVisitThatTookPlace() {
        hall.clock.setLocal("2026-11-26T14:20");
        hall.post(
                hall.cast.consultant(),
                "/visits/" + hall.code() + "/attendance",
                "came",
                "true",
                "outcome",
                "Показала");
        hall.post(null, visit + "/consent/withdrawal");
        assertThat(hall.value("visit.state || ' ' || coalesce(guest_name, 'erased')"))
                .isEqualTo("CAME erased");
        assertThat(hall.get(hall.cast.consultant(), "/visits?date=2026-11-26"))
                .bodyText()
                .contains("данные стёрты", "Показала")
                .doesNotContain("Осокина", "Не приходит письмо");
    }

    @Test
    void endsWithTheDataAYearAfterTheQuestionWasClosed() {
        hall.post(null, visit + "/cancellation");
        hall.clock.forward(Duration.ofDays(365));
        assertThat(hall.get(null, visit)).hasStatusOk();
        hall.clock.forward(Duration.ofSeconds(1));
        assertThat(erasure.erase()).isEqualTo(1);
        assertThat(hall.get(null, visit)).hasStatus(404);
        assertThat(hall.value("coalesce(contact_hash::text, 'erased')")).isEqualTo("erased");
    }

    @Test
    void isAJournalThatOnlyGrows() {
        for (var act : List.of("update visit_consent set act = 'WITHDRAWN'", "delete from visit_consent"))
            assertThatThrownBy(() -> hall.jdbc.sql(act).update()).as(act).isInstanceOf(DataAccessException.class);
    }

    private List<String> journal() {
        return hall.jdbc.sql("""
                        select text || ' ' || act || ' ' || to_char(made_at at time zone 'Asia/Krasnoyarsk', 'YYYY-MM-DD"T"HH24:MI:SS')
                        from visit_consent order by id""").query(String.class).list();
    }

    private static String fingerprint() throws Exception {
        var words = new StringBuilder();
        for (var language : List.of("ru", "en")) {
            var bundle = ResourceBundle.getBundle("messages/visits_" + language);
            for (var key : List.of(
                    "title", "operator", "operator.unnamed", "address", "purpose", "data", "acts", "term", "back"))
                words.append(bundle.getString("visits.consent." + key)).append('\n');
        }
        var hash = MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, 16);
    }
}
