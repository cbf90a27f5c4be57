package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

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

/** What the author does with a draft as a whole. */
@PageTest
class DraftMoveTests {

    private static final Map<String, String> HEADING =
            Map.of("title", "Другой", "effectiveFrom", "2026-12-01", "effectiveTo", "2027-05-31");

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
    String at;

    @BeforeEach
    void begins() {
        clerk = new Clerk(mvc, cast, jdbc);
        draft = drafts.begin(year(), null, cast.consultant());
        drafts.add(draft, weekly(TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        at = "/schedule/drafts/" + draft;
    }

    @Test
    void isSubmittedHoweverOftenItIsSent() {
        assertThat(clerk.post(cast.consultant(), at + "/submission"))
                .hasStatus(303)
                .hasRedirectedUrl(at)
                .flash()
                .containsEntry("done", "schedule.done.submitted");
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant(), at + "/submission")).hasStatus(303);
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(clerk.get(cast.consultant(), at))
                .bodyText()
                .contains("Ждёт утверждения", "Отозвать на доработку")
                .doesNotContain("Добавить строку", "Удалить черновик");
    }

    @Test
    void comesBackWithEveryFaultBesideItsLine() {
        var late = drafts.add(draft, Scenes.once("2027-06-01", "09:00", "10:00", cast.consultant()), cast.consultant());
        var busy = drafts.add(draft, weekly(TUESDAY, "15:00", "16:00", cast.consultant()), cast.consultant());
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant(), at + "/submission"))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary", "Подписать пока нельзя")
                .contains("href=\"#line-" + late + "\"", "Дата не попадает в срок действия графика")
                .contains("href=\"#line-" + busy + "\"", "Тот же человек в это время принимает в другом месте");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void isNotSubmittedWithoutALine() {
        var empty = drafts.begin(new Heading("Пустой", Scenes.FIRST, Scenes.LAST), null, cast.consultant());
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant(), "/schedule/drafts/" + empty + "/submission"))
                .hasStatus(422)
                .bodyText()
                .contains("В графике нет ни одной строки");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void isSubmittedAlthoughARoomIsTakenTwice() {
        drafts.add(draft, weekly(TUESDAY, "15:00", "16:00", cast.consultant2()), cast.consultant());
        assertThat(clerk.get(cast.consultant(), at)).bodyText().contains("В этом же кабинете в это время");
        assertThat(clerk.post(cast.consultant(), at + "/submission")).hasStatus(303);
    }

    @Test
    void isSignedWithdrawnAndThrownAwayByItsAuthorOnly() {
        var before = clerk.rows();
        for (var act : List.of("/submission", "/withdrawal", "/removal"))
            assertThat(clerk.post(cast.consultant2(), at + act))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Это может сделать только составитель графика");
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(clerk.get(cast.consultant2(), at))
                .bodyText()
                .contains("Подписать и отправить этот график может только составитель")
                .doesNotContain("/submission\"", "/removal\">Удалить");
    }

    @Test
    void isWithdrawnOnce() {
        signing.submit(draft, cast.consultant());
        assertThat(clerk.post(cast.consultant(), at + "/withdrawal"))
                .hasStatus(303)
                .hasRedirectedUrl(at);
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant(), at + "/withdrawal"))
                .hasStatus(409)
                .bodyText()
                .contains("График сейчас черновик");
        assertThat(clerk.rows()).isEqualTo(before);
    }

    @Test
    void isNeitherChangedNorThrownAwayWhileItWaitsNorAfterwards() {
        signing.submit(draft, cast.consultant());
        var waiting = clerk.rows();
        for (var act : List.of("", "/removal"))
            assertThat(clerk.post(cast.consultant(), at + act, HEADING))
                    .hasStatus(409)
                    .bodyText()
                    .contains("График подписан составителем");
        assertThat(clerk.rows()).isEqualTo(waiting);
        signing.approve(draft, null, cast.director());
        var approved = clerk.rows();
        for (var act : List.of("", "/removal", "/submission", "/withdrawal"))
            assertThat(clerk.post(cast.consultant(), at + act, HEADING))
                    .hasStatus(409)
                    .bodyText()
                    .contains("График уже утверждён и больше не меняется");
        assertThat(clerk.rows()).isEqualTo(approved);
        assertThat(clerk.get(cast.consultant(), at)).hasStatus(303).hasRedirectedUrl("/schedule/versions/1");
    }

    @Test
    void isNotSentOffAgainUnreadAfterItCameBack() {
        signing.submit(draft, cast.consultant());
        signing.giveBack(draft, "Мало времени", cast.director());
        var before = clerk.rows();
        assertThat(clerk.post(cast.consultant(), at + "/submission"))
                .hasStatus(409)
                .bodyText()
                .contains("Директор вернул график с замечаниями");
        assertThat(clerk.post(cast.consultant(), at + "/withdrawal")).hasStatus(409);
        assertThat(clerk.rows()).isEqualTo(before);
        assertThat(clerk.get(cast.consultant(), at)).bodyText().contains("Замечания директора", "Мало времени");
        assertThat(clerk.post(cast.consultant(), at, HEADING)).hasStatus(303);
        assertThat(clerk.post(cast.consultant(), at + "/submission")).hasStatus(303);
    }

    @Test
    void isThrownAwayWithAllItsLines() {
        signing.submit(draft, cast.consultant());
        signing.giveBack(draft, "Мало времени", cast.director());
        assertThat(clerk.post(cast.consultant(), at + "/removal"))
                .hasStatus(303)
                .hasRedirectedUrl("/schedule/drafts");
        assertThat(clerk.rows().replaceAll("[\\s-]", "")).isEmpty();
        assertThat(clerk.post(cast.consultant(), at + "/removal")).hasStatus(404);
        assertThat(clerk.get(cast.consultant(), at)).hasStatus(404);
    }
}
