package school.helpdesk.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;
import school.helpdesk.Visitor;
import school.helpdesk.kernel.FormMark;

/** Whatever comes between typing and sending, what was typed is still there. */
@PageTest
class DraftsTests {

    private static final String WORDS = "Не ставится отметка, ошибка 17";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelClock clock;

    @Autowired
    DraftsDesk desk;

    @Autowired
    Seal seal;

    private Visitor teacher;

    @BeforeEach
    void signIn() {
        cast.withPassword(cast.teacher());
        cast.withPassword(cast.teacher2());
        teacher = new Visitor(port).signedIn("teacher");
    }

    @Test
    void keepsATextThroughAnExpiredSessionAndGivesItBackAfterTheSignIn() {
        var form = newRequest();
        jdbc.sql("delete from spring_session").update();
        var answer = teacher.post("/requests", filled(form));
        assertThat(answer.statusCode()).isEqualTo(303);
        var draft = Visitor.location(answer);
        assertThat(draft).startsWith("/drafts/");
        assertThat(Visitor.location(teacher.get(draft))).isEqualTo("/sign-in");
        assertThat(Visitor.location(teacher.signIn("teacher", Cast.PASSWORD))).isEqualTo(draft);
        var back = teacher.get(draft).headers().firstValue("Location").orElseThrow();
        assertThat(back).contains("/requests/new?draft=");
        var page = teacher.get(back).body();
        assertThat(page).contains(WORDS, "Ваш текст цел", "value=\"" + form.once + "\"", "В форме — ваш черновик");
        teacher.post("/requests", filled(form(page)));
        assertThat(count("request where happened = '" + WORDS + "'")).isEqualTo(1);
        assertThat(desk.of(cast.teacher())).isEmpty();
    }

    @Test
    void keepsTheTextOfAFormWithFilesThroughAnExpiredSession() {
        var form = newRequest();
        jdbc.sql("delete from spring_session").update();
        var answer =
                teacher.upload("/requests?draft=" + form.token, Map.of("happened", WORDS), "a.txt", new byte[] {65});
        assertThat(Visitor.location(answer)).startsWith("/drafts/");
        assertThat(beginnings()).containsExactly(WORDS);
        var forged = new Visitor(port).upload("/requests?draft=x.y", Map.of("happened", WORDS), "a", new byte[] {65});
        assertThat(Visitor.location(forged)).isEqualTo("/sign-in");
        assertThat(count("draft")).isEqualTo(1);
    }

    @Test
    void showsNothingToAnotherPersonAtTheSameBrowser() {
        var form = newRequest();
        teacher.signIn("teacher2", Cast.PASSWORD);
        var answer = teacher.post("/requests", filled(form));
        assertThat(count("request")).isZero();
        assertThat(desk.of(cast.teacher())).hasSize(1);
        var there = teacher.get(Visitor.location(answer));
        assertThat(Visitor.location(there)).isEqualTo("/drafts");
        assertThat(teacher.get("/drafts").body())
                .contains("Такого черновика у вас нет")
                .doesNotContain(WORDS);
        var id = desk.of(cast.teacher()).get(0).id();
        var stolen = teacher.get("/requests/new?draft=" + id);
        assertThat(stolen.statusCode()).isEqualTo(303);
        teacher.post("/drafts/" + id + "/removal", Map.of());
        assertThat(desk.of(cast.teacher())).hasSize(1);
        assertThat(teacher.get("/requests/new").body()).doesNotContain(WORDS);
    }

    @Test
    void givesTheTextBackWhoseFormWasOpenedBeforeAnotherSignIn() {
        var form = newRequest();
        teacher.put("XSRF-TOKEN", UUID.randomUUID().toString());
        var answer = teacher.post("/requests", filled(form));
        assertThat(Visitor.location(answer)).startsWith("/drafts/");
        assertThat(count("request")).isZero();
        var back = teacher.get(Visitor.location(answer))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(teacher.get(back).body()).contains(WORDS);
    }

    @Test
    void keepsWhatIsTypedAndSaysSoAndOffersItToAnotherTab() {
        var form = newRequest();
        var other = newRequest();
        assertThat(teacher.post("/drafts", filled(form)).body()).isEqualTo("Черновик сохранён в 10:00");
        teacher.post("/drafts", filled(other, Map.of("happened", "Другое")));
        assertThat(beginnings()).containsExactlyInAnyOrder(WORDS, "Другое");
        assertThat(teacher.get("/requests/new").body()).contains("Вернуть", WORDS, "Другое");
        assertThat(teacher.get("/drafts").body()).contains("Новое обращение", WORDS);
        assertThat(teacher.get("/").body()).contains("2 неотправленных черновика");
        var id = desk.of(cast.teacher()).get(0).id();
        var removed = teacher.post("/drafts/" + id + "/removal", Map.of("back", "true"));
        assertThat(Visitor.location(removed)).isEqualTo("/requests/new");
        assertThat(desk.of(cast.teacher())).hasSize(1);
        assertThat(Visitor.location(teacher.get("/requests/new?draft=" + id))).isEqualTo("/requests/new");
        assertThat(teacher.get("/requests/new").body()).contains("Такого черновика у вас нет");
    }

    @Test
    void keepsTenThousandLettersThatTheFormRefuses() {
        var form = newRequest();
        var much = "Щ".repeat(10_000);
        assertThat(teacher.post("/requests", filled(form, Map.of("happened", much)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(beginnings()).containsExactly(much);
        var tooMuch = teacher.post("/drafts", filled(form, Map.of("happened", "Щ".repeat(DraftsDesk.LONGEST + 1))));
        assertThat(tooMuch.statusCode()).isEqualTo(413);
        assertThat(beginnings()).containsExactly(much);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x.y", "!.!", "YQ.YQ"})
    void takesAForgedTokenForNone(String token) {
        newRequest();
        var answer = teacher.post("/drafts", Map.of("draft", token, "happened", WORDS));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(count("draft")).isZero();
    }

    @Test
    void doesNotBringBackWhatWasSentWhenASaveComesLate() {
        var form = newRequest();
        assertThat(teacher.post("/requests", filled(form)).statusCode()).isEqualTo(303);
        assertThat(teacher.post("/drafts", filled(form, Map.of("happened", "Не ставится")))
                        .statusCode())
                .isEqualTo(409);
        assertThat(desk.of(cast.teacher())).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        teacher.post("/drafts", filled(form, Map.of("happened", "Новое")));
        assertThat(beginnings()).containsExactly("Новое");
    }

    @Test
    void keepsOtherWordsUnderAMarkThatWasSent() {
        var form = newRequest();
        teacher.post("/requests", filled(form));
        teacher.post("/requests", filled(form, Map.of("happened", "Другие слова")));
        assertThat(count("request")).isEqualTo(1);
        assertThat(beginnings()).containsExactly("Другие слова");
    }

    @Test
    void savesAndSendsAtOnceWithoutDoublingOrLeavingAnything() throws Exception {
        for (int i = 0; i < 5; i++) {
            var ticket = new Ticket(
                    cast.teacher(), new Place("/requests/new", "form"), List.of("happened"), UUID.randomUUID());
            var form = Map.of("happened", new String[] {WORDS});
            desk.keepSubmitted(ticket, form);
            var earlier = Map.of("happened", new String[] {"Не ставится"});
            assertThat(AtOnce.refusals(
                            () -> desk.sent(cast.teacher(), ticket.mark()), () -> desk.keepTyped(ticket, earlier)))
                    .containsOnlyNulls();
            assertThat(desk.of(cast.teacher())).isEmpty();
        }
    }

    @Test
    void forgetsTheOldestOfVeryManyAndWhatIsAMonthOld() {
        for (int i = 0; i < DraftsDesk.MOST_OF_A_PERSON + 3; i++) {
            clock.forward(Duration.ofSeconds(1));
            desk.keepTyped(
                    new Ticket(cast.teacher(), new Place("/contacts/new", "form"), List.of("body"), UUID.randomUUID()),
                    Map.of("body", new String[] {"№ " + i}));
        }
        var left = desk.of(cast.teacher());
        assertThat(left).hasSize(DraftsDesk.MOST_OF_A_PERSON);
        assertThat(left.get(0).body()).isEqualTo("№ " + (DraftsDesk.MOST_OF_A_PERSON + 2));
        clock.forward(Duration.ofDays(31));
        desk.forgetOld();
        assertThat(count("draft")).isZero();
    }

    @Test
    void givesTheSameMarkBackThatTheFormWasShownWith() {
        var form = newRequest();
        var ticket = seal.open(form.token).orElseThrow();
        assertThat(ticket.owner()).isEqualTo(cast.teacher());
        assertThat(ticket.mark()).isEqualTo(FormMark.of(form.once));
        assertThat(ticket.place()).isEqualTo(new Place("/requests/new", "form"));
    }

    /** What was typed first of all into each. */
    private List<String> beginnings() {
        return desk.of(cast.teacher()).stream()
                .map(draft -> draft.body().split("\n")[0])
                .toList();
    }

    private Form newRequest() {
        return form(teacher.get("/requests/new").body());
    }

    private static Form form(String page) {
        return new Form(hidden(page, "draft"), hidden(page, "once"));
    }

    private static Map<String, String> filled(Form form) {
        return filled(form, Map.of());
    }

    private static Map<String, String> filled(Form form, Map<String, String> instead) {
        var fields = new LinkedHashMap<>(Map.of(
                "topic", "GRADES", "subject", "Отметка", "happened", WORDS, "once", form.once, "draft", form.token));
        fields.putAll(instead);
        return fields;
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(field.group(1));
    }

    private record Form(String token, String once) {}
}
