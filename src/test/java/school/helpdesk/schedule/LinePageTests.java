package school.helpdesk.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

@PageTest
class LinePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    Cast cast;

    Clerk clerk;
    UUID draft;
    UUID line;
    String lines;
    Map<String, String> typed;

    @BeforeEach
    void begins() {
        clerk = new Clerk(mvc, cast, jdbc);
        draft = drafts.begin(year(), null, cast.consultant());
        line = drafts.add(draft, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        lines = "/schedule/drafts/" + draft + "/lines";
        typed = new HashMap<>(Map.of("kind", "WEEKLY", "weekday", "FRIDAY", "from", "14:00", "to", "15:00"));
        typed.putAll(Map.of("place", "каб. 101", "means", "PHONE", "audience", "PARENTS", "seats", "2"));
        typed.putAll(
                Map.of("slotMinutes", "15", "consultant", cast.consultant2().toString()));
    }

    @Test
    void takesAPlaceOf200SignsAndNoLonger() {
        typed.put("place", "я".repeat(200));
        assertThat(clerk.post(cast.consultant(), lines, typed)).hasStatus(303);
        var before = clerk.rows();
        for (var place : List.of("я".repeat(201), Clerk.FLOOD)) {
            typed.put("place", place);
            assertThat(clerk.post(cast.consultant(), lines, typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("place-error", "не больше 200 знаков", place);
        }
        typed.replaceAll((field, value) -> Clerk.FLOOD);
        assertThat(clerk.post(cast.consultant(), lines, typed)).hasStatus(422);
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void keepsAPlaceOfAnyScriptAndShowsItHarmless() {
        typed.put("place", Clerk.ANY_SCRIPT);
        assertThat(clerk.post(cast.consultant(), lines + "/" + line, typed)).hasStatus(303);
        assertThat(drafts.page(draft, cast.consultant())
                        .schedule()
                        .line(line)
                        .reception()
                        .place())
                .isEqualTo(Clerk.ANY_SCRIPT);
        for (var uri : List.of("/schedule/drafts/" + draft, "/schedule/drafts/" + draft + "?edit=" + line))
            assertThat(clerk.get(cast.consultant(), uri))
                    .bodyText()
                    .contains(Clerk.HARMLESS)
                    .doesNotContain("<script>alert");
    }

    @Test
    void namesNobodyWhoIsNot() {
        var before = clerk.rows();
        typed.put("consultant", UUID.randomUUID().toString());
        assertThat(clerk.post(cast.consultant(), lines, typed)).hasStatus(404);
        assertThat(clerk.post(cast.consultant(), lines + "/" + line, typed)).hasStatus(404);
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void touchesNoLineOfAnotherDraft() {
        var other = drafts.begin(new Heading("Чужой", Scenes.FIRST, Scenes.LAST), null, cast.consultant2());
        var theirs = drafts.add(other, weekly(MONDAY, "14:00", "15:30", cast.consultant2()), cast.consultant2());
        var before = clerk.rows();
        for (var id : List.of(theirs, UUID.randomUUID()))
            assertThat(clerk.post(cast.consultant(), lines + "/" + id, typed)).hasStatus(404);
        assertThat(clerk.post(cast.consultant(), lines + "/x", typed)).hasStatus(404);
        assertThat(clerk.post(cast.consultant(), lines + "/x/removal")).hasStatus(404);
        clerk.post(cast.consultant(), lines + "/" + theirs + "/removal");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void refusesWhatWasTypedOverALineThatAnotherChanged() {
        drafts.change(draft, line, weekly(MONDAY, "09:00", "10:00", cast.consultant()), 0, cast.consultant2());
        var before = clerk.rows();
        typed.put("version", "0");
        assertThat(clerk.post(cast.consultant(), lines + "/" + line, typed))
                .hasStatus(409)
                .bodyText()
                .contains("её изменил кто-то другой");
        typed.remove("version");
        assertThat(clerk.post(cast.consultant(), lines + "/" + line, typed)).hasStatus(409);
        typed.put("version", "x");
        assertThat(clerk.post(cast.consultant(), lines + "/" + line, typed)).hasStatus(422);
        assertThat(clerk.rows()).isEqualTo(before);
        typed.put("version", "1");
        assertThat(clerk.post(cast.consultant(), lines + "/" + line, typed)).hasStatus(303);
    }

    @Test
    void saysNoLineTwice() {
        drafts.add(draft, weekly(FRIDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        typed.putAll(Map.of("to", "15:30", "place", "каб. 214", "means", "IN_PERSON"));
        typed.put("consultant", cast.consultant().toString());
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant(), lines + "/" + line, typed))
                .hasStatus(409)
                .bodyText()
                .contains("Такая же строка в графике уже есть");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void takesALineAwayAndOffersItBack() {
        var removed = clerk.post(cast.consultant2(), lines + "/" + line + "/removal");
        assertThat(removed)
                .hasStatus(303)
                .hasRedirectedUrl("/schedule/drafts/" + draft + "#TUESDAY")
                .flash()
                .containsEntry("removed", weekly(TUESDAY, "14:00", "15:30", cast.consultant()));
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant2(), lines + "/" + line + "/removal"))
                .hasStatus(303);
        assertThat(clerk.rows()).isEqualTo(before);
        var session = requireNonNull(removed.getResponse().getCookie("helpdesk"));
        assertThat(mvc.get()
                        .uri("/schedule/drafts/" + draft)
                        .with(cast.as(cast.consultant()))
                        .cookie(session))
                .bodyText()
                .contains("Строка убрана:", "name=\"weekday\" value=\"TUESDAY\"", "name=\"slotMinutes\" value=\"15\"");
    }

    @Test
    void leavesAloneWhatWasSigned() {
        signing.submit(draft, cast.consultant());
        var before = clerk.rows();
        for (var uri : List.of(lines, lines + "/" + line, lines + "/" + line + "/removal"))
            assertThat(clerk.post(cast.consultant(), uri, typed))
                    .hasStatus(409)
                    .bodyText()
                    .contains("График подписан составителем и ждёт решения директора");
        assertThat(clerk.rows()).isEqualTo(before);
        signing.approve(draft, null, cast.director());
        before = clerk.rows();
        for (var uri : List.of(lines, lines + "/" + line, lines + "/" + line + "/removal"))
            assertThat(clerk.post(cast.consultant(), uri, typed))
                    .hasStatus(409)
                    .bodyText()
                    .contains("График уже утверждён и больше не меняется");
        assertThat(clerk.rows()).isEqualTo(before);
    }
}
