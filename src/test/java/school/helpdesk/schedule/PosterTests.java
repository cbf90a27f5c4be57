package school.helpdesk.schedule;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static school.helpdesk.schedule.Scenes.weekly;
import static school.helpdesk.schedule.Scenes.year;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.paper.Print;
import school.helpdesk.paper.Tags;
import school.helpdesk.people.Audience;

@PageTest
class PosterTests {

    private static final float MILLIMETRE = 72 / 25.4f;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SigningDesk signing;

    @ParameterizedTest
    @CsvSource({"'', 210, 297", "?size=A4, 210, 297", "?size=A3, 297, 420", "?size=, 210, 297"})
    void isPrintedOnThePaperAskedFor(String query, int width, int height) {
        approved(1);
        var sheet = print("/schedule/poster.pdf" + query).document().getPage(0).getMediaBox();
        assertThat(sheet.getWidth()).isCloseTo(width * MILLIMETRE, within(1f));
        assertThat(sheet.getHeight()).isCloseTo(height * MILLIMETRE, within(1f));
    }

    @Test
    void saysEverythingInTheOrderOfAnOfficialPaper() {
        Scenes.approved(
                drafts,
                signing,
                cast,
                year(),
                weekly(TUESDAY, "14:00", "15:30", cast.consultant()),
                Scenes.meeting("2026-12-04", "18:00", "19:00", cast.consultant2()));
        assertThat(print("/schedule/poster.pdf").text())
                .containsSubsequence(
                        "График оказания помощи",
                        "График на учебный год",
                        "№ 1, действует с 1 сентября 2026 по 31 мая 2027",
                        "УТВЕРЖДАЮ",
                        "Директор",
                        "Е.П. Громова",
                        "24 ноября 2026 г.",
                        "Кто принимает",
                        "вторник",
                        "14:00–15:30",
                        "Соболева",
                        "каб. 214",
                        "родителям",
                        "4 декабря",
                        "18:00–19:00",
                        "Лугин",
                        "собрание",
                        "СОСТАВИЛ",
                        "Учитель",
                        "М.П. Соболева",
                        "24 ноября 2026 г.",
                        "действует ли ещё этот график",
                        "/schedule/versions/1");
    }

    @Test
    void carriesTheStampInTheUpperRight() {
        approved(20);
        var print = print("/schedule/poster.pdf");
        var sheet = print.document().getPage(0).getMediaBox();
        for (var word : new String[] {"УТВЕРЖДАЮ", "Директор", "Е.П. Громова"}) {
            assertThat(print.run(word).x()).isGreaterThan(sheet.getWidth() / 2);
            assertThat(print.run(word).y()).isLessThan(sheet.getHeight() / 5);
        }
        assertThat(print.run("СОСТАВИЛ").y()).isGreaterThan(print.run("пятница").y());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "A3"})
    void findsRoomForTwentyLinesOnOneSheet(String size) {
        approved(20);
        var print = print("/schedule/poster.pdf?size=" + size);
        assertThat(print.sheets()).isEqualTo(1);
        assertThat(print.runs())
                .filteredOn(run -> run.text().equals("каб. 214"))
                .hasSize(20);
        if (size.equals("A3")) assertThat(print.run("каб. 214").size()).isGreaterThanOrEqualTo(18);
    }

    @Test
    void isSetLargerWhenThereIsLittleToSay() {
        approved(5);
        assertThat(print("/schedule/poster.pdf?size=A3").run("каб. 214").size()).isGreaterThan(21);
    }

    @Test
    void repeatsTheHeadingsOfItsColumnsOnEverySheet() {
        approved(60);
        var print = print("/schedule/poster.pdf");
        assertThat(print.sheets()).isGreaterThan(1);
        IntStream.rangeClosed(1, print.sheets())
                .forEach(sheet -> assertThat(print.text(sheet))
                        .contains("День", "Время", "Кто принимает", "Где", "Для кого")
                        .contains("График № 1. Лист " + sheet + " из " + print.sheets()));
        assertThat(print.runs())
                .filteredOn(run -> run.text().equals("каб. 214"))
                .hasSize(60);
        assertThat(print.runs())
                .filteredOn(run -> run.text().equals("УТВЕРЖДАЮ"))
                .hasSize(1);
    }

    @Test
    void leadsTheCameraToThisVeryVersion() throws Exception {
        approved(1);
        approved(60);
        assertThat(print("/schedule/versions/1/poster.pdf").code())
                .contains("http://localhost:8080/schedule/versions/1");
        assertThat(print("/schedule/versions/2/poster.pdf?size=A3").code())
                .contains("http://localhost:8080/schedule/versions/2");
        assertThat(print("/schedule/poster.pdf?lang=en").code()).contains("http://localhost:8080/schedule/versions/2");
    }

    @Test
    void carriesItsFontsWithIt() {
        approved(20);
        var document = print("/schedule/poster.pdf").document();
        var resources = document.getPage(0).getResources();
        assertThat(resources.getFontNames()).hasSize(2).allSatisfy(name -> {
            var font = resources.getFont(name);
            assertThat(font.getName()).matches("[A-Z]{6}\\+PTSans-(Regular|Bold)");
            assertThat(font.isEmbedded()).isTrue();
        });
    }

    @Test
    void tellsAScreenReaderWhatIsWhat() {
        approved(20);
        var catalog = print("/schedule/poster.pdf").document().getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("ru");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(Tags.of(catalog.getStructureTreeRoot()))
                .containsSubsequence("H1", "P", "Table", "THead", "TR", "TH", "TBody", "TR", "TH", "TD", "P", "Figure");
        assertThat(Tags.figure(catalog.getStructureTreeRoot()).getString(COSName.ALT))
                .contains("/schedule/versions/1");
        assertThat(print("/schedule/poster.pdf?lang=en")
                        .document()
                        .getDocumentCatalog()
                        .getLanguage())
                .isEqualTo("en");
    }

    private Print print(String uri) {
        var answer = mvc.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        return Print.of(answer.getResponse().getContentAsByteArray());
    }

    private void approved(int lines) {
        var said = IntStream.range(0, lines).mapToObj(this::line).toArray(Reception[]::new);
        Scenes.approved(drafts, signing, cast, year(), said);
    }

    private Reception line(int number) {
        var from = LocalTime.of(8, 0).plusMinutes(number / 5 * 20L);
        var day = DayOfWeek.of((number + 1) % 5 + 1);
        return Scenes.reception(
                Kind.WEEKLY,
                day,
                null,
                from.toString(),
                from.plusMinutes(15).toString(),
                cast.consultant(),
                Audience.BOTH);
    }
}
