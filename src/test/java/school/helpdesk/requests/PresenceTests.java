package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;

/** Who has a request open, as those hear it who have it open too. */
@PageTest
class PresenceTests {

    private static final String NEWS = "Пока вы читали, пришло новое сообщение";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    RequestDesk desk;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        hands.ask(cast.teacher());
    }

    @Test
    void tellsAConsultantWhoElseReadsAndWhoWrites() {
        assertThat(beat(cast.consultant())).hasStatusOk().bodyText().doesNotContain("tag");
        assertThat(beat(cast.consultant2()))
                .bodyText()
                .contains("Соболева\u00a0М.\u00a0П. читает")
                .doesNotContain("Лугин");
        assertThat(writing(cast.consultant2())).hasStatusOk();
        assertThat(beat(cast.consultant())).bodyText().contains("Лугин\u00a0П.\u00a0П. пишет");
        beat(cast.consultant2());
        assertThat(beat(cast.consultant())).bodyText().contains("Лугин\u00a0П.\u00a0П. читает");
    }

    @Test
    void forgetsWhoSaidNothingForAMinute() {
        writing(cast.consultant2());
        clock.forward(Duration.ofMillis(59_999));
        assertThat(beat(cast.consultant())).bodyText().contains("пишет");
        clock.forward(Duration.ofMillis(1));
        assertThat(beat(cast.consultant())).bodyText().doesNotContain("пишет");
        beat(cast.consultant2());
        assertThat(beat(cast.consultant())).bodyText().contains("читает");
    }

    @Test
    void tellsTheAskerNothingOfItNorKeepsAnythingOfThem() {
        writing(cast.consultant());
        assertThat(beat(cast.teacher())).hasStatusOk().bodyText().doesNotContain("Соболева", "tag");
        assertThat(hands.get(cast.teacher(), "/requests/1")).bodyText().doesNotContain("пишет");
        assertThat(hands.get(cast.teacher(), "/requests")).bodyText().doesNotContain("пишет");
        assertThat(beat(cast.consultant2())).bodyText().doesNotContain("Берёзкина");
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void treatsAConsultantWhoAskedAsTheAsker() {
        hands.ask(cast.consultant());
        hands.post(cast.consultant2(), "/requests/2/presence", "seen", "0");
        assertThat(hands.post(cast.consultant(), "/requests/2/presence", "seen", "0"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Лугин");
        assertThat(hands.post(cast.director(), "/requests/2/presence", "seen", "0"))
                .bodyText()
                .contains("Лугин\u00a0П.\u00a0П. читает");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void letsTheDirectorSeeAndReadUnnoticed() {
        writing(cast.consultant());
        assertThat(beat(cast.director())).hasStatusOk().bodyText().contains("Соболева\u00a0М.\u00a0П. пишет");
        assertThat(beat(cast.consultant2())).bodyText().doesNotContain("Громова");
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void isNotFoundByAnybodyElse() {
        for (var stranger : new PersonId[] {cast.teacher2(), cast.admin(), cast.formerConsultant()})
            assertThat(beat(stranger)).hasStatus(404);
        assertThat(hands.post(cast.consultant(), "/requests/99/presence")).hasStatus(404);
        assertThat(mvc.post().uri("/requests/1/presence").with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in");
        assertThat(mvc.post().uri("/requests/1/presence").with(cast.as(cast.consultant())))
                .hasStatus(403);
        assertThat(kept()).isZero();
    }

    @Test
    void tellsOfAMessageThatCameMeanwhile() {
        desk.take(1, cast.consultant());
        assertThat(beat(cast.consultant())).bodyText().doesNotContain(NEWS);
        desk.reply(1, cast.teacher(), new Saying("И ещё седьмой «В»", 0L));
        assertThat(beat(cast.consultant())).bodyText().contains(NEWS, "href=\"/requests/1\"");
        assertThat(beat(cast.teacher())).bodyText().doesNotContain(NEWS);
        desk.answer(1, cast.consultant(), new Saying("Откройте период", 1L));
        assertThat(beat(cast.teacher())).bodyText().contains(NEWS);
        assertThat(hands.post(cast.teacher(), "/requests/1/presence", "seen", "2"))
                .bodyText()
                .doesNotContain(NEWS);
    }

    @Test
    void tellsTheAskerOfNoNote() {
        desk.note(1, cast.consultant(), new Saying("Коллега, проверь права", 0L));
        assertThat(beat(cast.teacher())).bodyText().doesNotContain(NEWS);
        assertThat(beat(cast.consultant2())).bodyText().contains(NEWS);
        assertThat(beat(cast.director())).bodyText().contains(NEWS);
    }

    @Test
    void tellsOfNoMessageThatWasTakenBack() {
        desk.take(1, cast.consultant());
        desk.answer(1, cast.consultant(), new Saying("Откройте период", 0L));
        jdbc.sql("insert into request_recall select id, made_by, made_at from request_message")
                .update();
        assertThat(beat(cast.teacher())).bodyText().doesNotContain(NEWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999999999999"})
    void readsNonsenseAsNothingSeen(String seen) {
        assertThat(hands.post(cast.consultant(), "/requests/1/presence", "seen", seen))
                .hasStatusOk();
    }

    @Test
    void takesTwoStatementsHoweverManyAreThere() {
        beat(cast.consultant());
        assertThat(statements()).isEqualTo(1);
        beat(cast.consultant2());
        assertThat(statements()).isEqualTo(2);
        crowd(30);
        assertThat(statements()).isEqualTo(2);
    }

    @Test
    void keepsOneRowForTwoPagesOfOnePersonAtOnce() throws Exception {
        cast.consultant();
        var beats = AtOnce.<Integer>both(
                () -> beat(cast.consultant()).getResponse().getStatus(),
                () -> writing(cast.consultant()).getResponse().getStatus());
        assertThat(beats).containsOnly(200);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void asksWithAFormOfThePageThatNobodySeesWithoutAScript() {
        assertThat(hands.get(cast.consultant(), "/requests/1"))
                .bodyText()
                .containsPattern("<form [^>]*id=\"presence\" hidden[^>]* action=\"/requests/1/presence\"");
        assertThat(hands.get(cast.consultant(), "/requests/1?before=9"))
                .bodyText()
                .doesNotContain("id=\"presence\"");
    }

    private MvcTestResult beat(PersonId who) {
        return hands.post(who, "/requests/1/presence", "seen", "0");
    }

    private MvcTestResult writing(PersonId who) {
        return hands.post(who, "/requests/1/presence", "seen", "0", "writing", "1");
    }

    private void crowd(int size) {
        for (int i = 0; i < size; i++)
            jdbc.sql("insert into request_presence values (1, :person, :now, null)")
                    .param("person", cast.extra("n" + i).value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
    }

    /** Besides those of the session and the rights. */
    private long statements() {
        var all = sql.statements(() -> assertThat(beat(cast.consultant())).hasStatusOk());
        return all.stream().filter(statement -> !statement.contains("account")).count();
    }

    private int kept() {
        return jdbc.sql("select count(*) from request_presence")
                .query(Integer.class)
                .single();
    }
}
