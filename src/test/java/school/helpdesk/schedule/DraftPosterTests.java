package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.paper.Print;

@PageTest
class DraftPosterTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @Autowired
    JdbcClient jdbc;

    Clerk clerk;
    UUID draft;
    String at;

    @BeforeEach
    void begins() {
        clerk = new Clerk(mvc, cast, jdbc);
        draft = drafts.begin(year(), null, cast.consultant());
        drafts.add(draft, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        at = "/schedule/drafts/" + draft + "/poster.pdf";
    }

    @Test
    void isAProjectOnEverySheet() {
        IntStream.range(0, 60)
                .mapToObj(i -> LocalTime.of(8, 0).plusMinutes(i * 5L))
                .map(from -> Scenes.quick(
                        TUESDAY, from.toString(), from.plusMinutes(5).toString(), cast.consultant()))
                .forEach(line -> drafts.add(draft, line, cast.consultant()));
        var print = print(cast.consultant());
        assertThat(print.sheets()).isGreaterThan(1);
        IntStream.rangeClosed(1, print.sheets())
                .forEach(sheet -> assertThat(marked(print.text(sheet))).isTrue());
        assertThat(print.text()).contains("ещё не утверждён", "на срок с 1 сентября 2026 по 31 мая 2027");
    }

    @Test
    void hasNeitherStampNorCode() throws Exception {
        var print = print(cast.consultant());
        assertThat(print.sheets()).isEqualTo(1);
        assertThat(print.text())
                .matches(DraftPosterTests::marked)
                .contains("СОСТАВИЛ", "М.П. Соболева")
                .doesNotContain("УТВЕРЖДАЮ", "Громова", "QR", "/schedule/", "2026 г.");
        assertThat(print.code()).isEmpty();
    }

    @Test
    void tellsWhenItsAuthorSignedItAsLongAsTheSignatureStands() {
        signing.submit(draft, cast.consultant());
        assertThat(print(cast.consultant()).text()).containsSubsequence("СОСТАВИЛ", "24 ноября 2026 г.");
        signing.withdraw(draft, cast.consultant());
        assertThat(print(cast.consultant()).text()).doesNotContain("2026 г.");
    }

    @Test
    void isForConsultantsAndOnceSubmittedForTheDirector() {
        for (var stranger : new PersonId[] {cast.teacher(), cast.admin(), cast.director(), cast.formerConsultant()})
            assertThat(clerk.get(stranger, at)).hasStatus(404);
        assertThat(clerk.get(cast.consultant2(), at)).hasStatusOk();
        assertThat(mvc.get().uri(at)).hasStatus(303).hasRedirectedUrl("/sign-in");
        signing.submit(draft, cast.consultant());
        assertThat(clerk.get(cast.director(), at)).hasStatusOk();
        assertThat(clerk.get(cast.teacher(), at)).hasStatus(404);
        assertThat(clerk.get(cast.director(), "/schedule/drafts/" + UUID.randomUUID() + "/poster.pdf"))
                .hasStatus(404);
        assertThat(clerk.get(cast.consultant(), "/schedule/drafts/x/poster.pdf"))
                .hasStatus(404);
    }

    @Test
    void leadsToTheVersionThatBecameOfIt() {
        signing.submit(draft, cast.consultant());
        signing.approve(draft, null, cast.director());
        assertThat(clerk.get(cast.consultant(), at + "?size=A3"))
                .hasStatus(303)
                .hasRedirectedUrl("/schedule/versions/1/poster.pdf");
    }

    @Test
    void printsADraftWithoutLines() {
        var empty = drafts.begin(new Heading("Пустой", Scenes.FIRST, Scenes.LAST), null, cast.consultant());
        var answer = clerk.get(cast.consultant(), "/schedule/drafts/" + empty + "/poster.pdf");
        assertThat(answer).hasStatusOk();
        assertThat(Print.of(answer.getResponse().getContentAsByteArray()).text())
                .matches(DraftPosterTests::marked)
                .contains("нет ни одной строки");
    }

    @Test
    void isOfferedWhereItIsEditedAndDecided() {
        var page = "/schedule/drafts/" + draft;
        assertThat(clerk.get(cast.consultant(), page))
                .bodyText()
                .contains("Напечатать проект", page + "/poster.pdf?size=A4", page + "/poster.pdf?size=A3");
        signing.submit(draft, cast.consultant());
        assertThat(clerk.get(cast.director(), page + "/approval"))
                .bodyText()
                .contains("Напечатать проект", page + "/poster.pdf?size=A3");
    }

    /** Letters set aslant are read one by one. */
    private static boolean marked(String text) {
        return text.replace(" ", "").contains("ПРОЕКТ");
    }

    private Print print(PersonId reader) {
        var answer = clerk.get(reader, at);
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        return Print.of(answer.getResponse().getContentAsByteArray());
    }
}
